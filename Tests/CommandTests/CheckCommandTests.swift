import Foundation
import Testing

struct CheckCommandTests {
  private let definition = """
    journey: shop
    stages:
      - id: buy
        touchpoints:
          - id: basket
          - id: paid
            goal: true
            end: true

    """

  @Test func `a sound definition: no data, one line of message, exit 0`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(definition, to: "shop.yaml")
    let result = waymark("check", path)
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(result.messages == "1 definition: no problems\n")
  }

  @Test func `errors: place, line, caret and advice on standard output, exit 65`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      definition.replacing("touchpoints:", with: "tuchpoints:"),
      to: "shop.yaml"
    )
    let result = waymark("check", path)
    #expect(result.status == 65)
    #expect(result.output.contains("\(path):4:5: error: unknown key `tuchpoints` in a stage\n"))
    #expect(result.output.contains("4 |     tuchpoints:\n"))
    #expect(result.output.contains("^^^^^^^^^^"))
    #expect(result.output.contains("did you mean `touchpoints`?"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func `warnings: exit 0, and 65 with --strict`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      definition.replacing("        goal: true\n        end: true\n", with: ""),
      to: "shop.yaml"
    )
    let lenient = waymark("check", path)
    #expect(lenient.status == 0)
    #expect(lenient.output.contains("warning: "))
    let strict = waymark("check", "--strict", path)
    #expect(strict.status == 65)
    #expect(!strict.output.contains("warning: "))
  }

  @Test func `--format json: an array of findings that programs can read, nothing else`() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(definition, to: "good.yaml")
    let bad = try folder.write("journey: 1 2\nstages: []\n", to: "bad.yaml")
    let clean = waymark("check", "--format", "json", good)
    #expect(clean.status == 0)
    #expect(clean.output == "[]\n")
    #expect(clean.messages == "")
    let result = waymark("check", "--format", "json", good, bad)
    #expect(result.status == 65)
    let parsed = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let findings = try #require(parsed as? [[String: Any]])
    #expect(findings.allSatisfy { $0["path"] as? String == bad })
  }

  @Test func `a missing file: exit 66, and the others are checked all the same`() throws {
    let folder = try TemporaryFolder()
    let bad = try folder.write("journey: shop\n", to: "bad.yaml")
    let result = waymark("check", folder.path("absent.yaml"), bad)
    #expect(result.status == 66)
    #expect(result.output.contains("absent.yaml: error: there is no such file\n"))
    #expect(result.output.contains("bad.yaml:1:1: error: "))
  }

  @Test(
    arguments: [
      (["chek", "x.yaml"], "Did you mean 'waymark check'?"),
      (["check"], "Missing expected argument"),
      (["check", "--formt", "json", "x"], "Did you mean '--format'?"),
      (["check", "--format", "xml", "x"], "one of 'text' and 'json'."),
    ]
  )
  func `wrong usage: exit 64, on standard error, with a suggestion where one is near`(
    arguments: [String],
    message: String
  ) {
    let result = waymark(arguments)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.messages.contains(message), "\(result.messages)")
  }

  @Test func `--version and --help are data: standard output, exit 0`() {
    #expect(waymark("--version").output == "0.1.0\n")
    for arguments in [["--help"], ["check", "--help"], ["help", "check"], []] {
      let result = waymark(arguments)
      #expect(result.status == 0)
      #expect(result.output.contains("USAGE: waymark"))
      #expect(result.messages == "")
    }
  }
}
