import Foundation
import Testing

/// `waymark inspect`, as a command; what it finds is tested with the import.
struct InspectCommandTests {
  @Test func `text and JSON are data; customers are masked`() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(
      SmallShop.log.replacing("who,at,what", with: "customer_id,timestamp,event")
        .replacing("\nc", with: "\ncustomer-with-a-name-"),
      to: "log.csv"
    )
    let text = waymark("inspect", log)
    #expect(text.status == 0, "\(text.messages)")
    #expect(text.output.contains("timestamp"))
    #expect(!text.output.contains("customer-with-a-name-1"))
    let json = waymark("inspect", "--format", "json", log, log)
    #expect(json.status == 0)
    let parsed = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    #expect((parsed as? [[String: Any]])?.count == 2)
  }

  @Test func `a file that cannot be told: 65; one that is not there: 66, and the others are shown`()
    throws
  {
    let folder = try TemporaryFolder()
    let log = try folder.write("a,b\n1,2\n", to: "odd.csv")
    #expect(waymark("inspect", log).status == 65)
    let run = waymark("inspect", folder.path("absent.csv"), log)
    #expect(run.status == 66)
    #expect(run.output.contains("odd.csv"))
    #expect(run.messages.contains("absent.csv: error: no such file"))
  }

  @Test func `standard input`() throws {
    let run = try Program.run(["inspect", "-", "--time", "at"], input: SmallShop.log)
    #expect(run.output.contains("standard input"), "\(run.messages)")
  }
}
