#!/usr/bin/env python3
"""Puts the styles, scripts and templates beside this file into the program.

Each becomes a Swift file with the text as a raw string: SwiftPM's own embedding takes minutes to
compile for files of this size. With --check, nothing is written, and the exit status is 1 where a
Swift file is not what it would be.
"""

import base64
import hashlib
import pathlib
import re
import sys

ASSETS = pathlib.Path(__file__).parent
EMBEDDED = ASSETS.parent / "Embedded"
KINDS = {".css": "Style", ".js": "Script", ".mustache": "Template"}


def member(path: pathlib.Path) -> str:
    words = re.split(r"[^A-Za-z0-9]+", path.stem)
    return words[0] + "".join(word.title() for word in words[1:]) + KINDS[path.suffix]


def swift(path: pathlib.Path) -> str:
    text = path.read_text(encoding="utf-8")
    if re.search(r"</(script|style)|<!--|\r|\0", text, re.I) and path.suffix != ".mustache":
        sys.exit(f"{path}: holds what would end or confuse the element that it stands in")
    if '"""##' in text or "\\##(" in text:
        sys.exit(f'{path}: holds """## or \\##(, which would end the string that it stands in')
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return (
        "// swift-format-ignore-file\n"
        f"// `make assets` makes this of Assets/{path.name}.\n\n"
        "extension Asset {\n"
        f"  static let {member(path)} = Asset(\n"
        f'    name: "{path.name}",\n'
        f'    sha256: "{digest}",\n'
        '    text: ##"""\n' + text + '\n"""##\n  )\n}\n'
    )


def main() -> int:
    wanted = {
        EMBEDDED / (path.name + ".swift"): swift(path)
        for path in sorted(ASSETS.iterdir())
        if path.suffix in KINDS
    }
    present = set(EMBEDDED.glob("*.swift"))
    stale = [
        path
        for path, text in wanted.items()
        if path not in present or path.read_text(encoding="utf-8") != text
    ]
    left = sorted(present - wanted.keys())
    if "--check" in sys.argv[1:]:
        for path in stale + left:
            print(f"{path} is not what Assets holds: run make assets", file=sys.stderr)
        return 1 if stale or left else 0
    EMBEDDED.mkdir(exist_ok=True)
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
    for path in left:
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
