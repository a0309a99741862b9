// swift-format-ignore-file
// `make assets` makes this of Assets/page.js.

extension Asset {
  static let pageScript = Asset(
    name: "page.js",
    sha256: "EyuHcHHdC4LqAV9AsW9auR17EWRrhn+bU0T/m/Pzyl8=",
    text: ##"""
"use strict"; document.documentElement.classList.add("js");

"""##
  )
}
