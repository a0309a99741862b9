import Foundation
import Testing

/// `waymark generate`, as a command; the logs themselves are tested with the generator.
struct GenerateCommandTests {
  @Test func `the same seed gives the same bytes, on standard output and in a file`() throws {
    let folder = try TemporaryFolder()
    let (definition, _) = try SmallShop.write(to: folder)
    let file = folder.path("made.csv")
    let options = ["--customers", "50", "--seed", "3", "--plant", "basket:drop-off=40%"]
    let data = waymark(["generate", definition] + options)
    #expect(data.status == 0, "\(data.messages)")
    let written = waymark(["generate", definition, "-o", file] + options)
    #expect(written.status == 0)
    #expect(written.output == "")
    #expect(try folder.text("made.csv") == data.output)
    #expect(
      waymark("generate", definition, "--customers", "50", "--seed", "4").output != data.output
    )
    let run = waymark("analyze", definition, file, "-o", folder.path("out"), "--formats", "none")
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test func `exit statuses`() throws {
    let folder = try TemporaryFolder()
    let (definition, _) = try SmallShop.write(to: folder)
    let before = try folder.files()
    for (arguments, status) in [
      ([definition, "--plant", "baskte:drop-off=40%"], Int32(64)),
      ([definition, "--plant", "basket:drop-off=400%"], 64),
      ([definition, "--customers", "0"], 64), ([definition, "--customers", "many"], 64),
      ([folder.path("absent.yaml")], 66), ([definition, "-o", folder.url.path], 73),
      ([definition, "-o", folder.path("no/such/folder.csv")], 73),
    ] {
      let run = waymark(["generate"] + arguments)
      #expect(run.status == status, "\(arguments): \(run.messages)")
      #expect(run.output == "")
    }
    #expect(
      waymark("generate", definition, "--plant", "baskte:drop-off=40%").messages
        .contains("did you mean `basket`?")
    )
    #expect(try folder.files() == before)
  }
}
