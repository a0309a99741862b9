import Diagnostics
import EventImport
import Foundation
import JourneyModel
import TestSupport
import Testing

/// What detection chooses on published logs, or why it refuses; the choices are those that each
/// log's own description names.
@Suite("Detection on real logs", .enabled(if: SharedData.isPresent, "the shared logs are absent"))
struct RealLogDetectionTests {
  private func resolve(
    _ path: String,
    _ mapping: LogMapping = LogMapping()
  ) throws -> MappingResolution {
    let folder = try #require(SharedData.folder)
    let input = try LogInput(.file(folder.appending(path: path).path))
    let sample = try RecordSampler.sample(input, mapping: mapping)
    return MappingResolution(mapping, for: nil, over: sample)
  }

  @Test(
    "logs of events",
    arguments: [
      ("ecom/ecom.csv.gz", "user_id", nil, "timestamp", "event", "year first"),
      ("olist/olist_journey.csv", "customer_id", nil, "timestamp", "activity", "year first"),
      ("sepsis/sepsis.csv", nil, "Case ID", "Complete Timestamp", "Activity", "year first"),
      ("sparkify/2018-11-01-events.json", "userId", nil, "ts", "page", "epoch milliseconds"),
      ("sparkify/2018-11-05-events.json", "userId", nil, "ts", "page", "epoch milliseconds"),
      ("cfpb_complaints/cfpb_events.csv", nil, "case_id", "timestamp", "activity", "year first"),
      ("helpdesk/helpdesk.csv", nil, "CaseID", "CompleteTimestamp", "ActivityID", "year first"),
      ("helpdesk/helpdesk_fau.csv", nil, "case_id", "timestamp", "activity", "year first"),
      (
        "receipt/receipt.csv", nil, "case:concept:name", "time:timestamp", "concept:name",
        "year first"
      ),
      (
        "running_example/running-example.csv", nil, "case:concept:name", "time:timestamp",
        "concept:name", "year first"
      ),
    ] as [(String, String?, String?, String, String, String)]
  )
  func chosen(
    path: String,
    customer: String?,
    caseColumn: String?,
    time: String,
    event: String,
    layout: String
  ) throws {
    let resolution = try resolve(path)
    #expect(resolution.diagnostics == [])
    let mapping = try #require(resolution.plan?.mapping)
    #expect(mapping.customer == customer)
    #expect(mapping.caseColumn == caseColumn)
    #expect(mapping.time == [time])
    #expect(mapping.event == [event])
    #expect(resolution.timeDescription == layout)
  }

  @Test("the shop's sessions are offered as cases")
  func sessions() throws {
    #expect(
      try resolve("ecom/ecom.csv.gz").noteTexts == [
        "`session_id` is named like a case: with --case session_id, "
          + "journeys are per customer and case"
      ]
    )
  }

  @Test("exports of one row for each case are told as such, and read so")
  func snapshots() throws {
    let orders = try resolve("olist/olist_orders_dataset.csv")
    #expect(orders.diagnostics == [])
    #expect(
      orders.plan?.mapping.times == [
        TimeColumn(event: "purchase", column: "order_purchase_timestamp"),
        TimeColumn(event: "approved", column: "order_approved_at"),
        TimeColumn(event: "delivered-carrier", column: "order_delivered_carrier_date"),
        TimeColumn(event: "delivered-customer", column: "order_delivered_customer_date"),
      ]
    )
    #expect(orders.plan?.mapping.caseColumn == "order_id")
    #expect(orders.plan?.mapping.customer == nil)
    #expect(
      orders.noteTexts == [
        "`order_estimated_delivery_date` is left out of `times`: it is named like a plan or a last "
          + "change, not like a step"
      ]
    )
    let complaints = LogMapping(skipRows: 2)
    for (path, mapping) in [
      ("cfpb_complaints/complaints_sample.csv", complaints),
      ("cfpb_complaints/complaints_sample.variant2.csv", LogMapping()),
    ] {
      let resolution = try resolve(path, mapping)
      #expect(resolution.diagnostics == [])
      #expect(
        resolution.plan?.mapping.times == [
          TimeColumn(event: "received", column: "Date received"),
          TimeColumn(event: "sent-to-company", column: "Date sent to company"),
        ]
      )
    }
    let tickets = try resolve("support_tickets_csat/customer_support_tickets.csv")
    #expect(tickets.diagnostics == [])
    #expect(tickets.plan?.mapping.customer == "Customer Email")
    #expect(tickets.plan?.mapping.caseColumn == "Ticket ID")
    #expect(
      tickets.plan?.mapping.times == [
        TimeColumn(event: "purchase", column: "Date of Purchase"),
        TimeColumn(event: "first-response", column: "First Response Time"),
        TimeColumn(event: "resolution", column: "Time to Resolution"),
      ]
    )
  }

  @Test(
    "day-first times of a snapshot need their format, and columns of one form are named together"
  )
  func dayFirstSnapshot() throws {
    let name = "support_tickets_csat/customer_support_tickets.ddmmyyyy.crlf.csv"
    let resolution = try resolve(name)
    #expect(resolution.plan == nil)
    #expect(
      resolution.diagnostics.map(\.message) == [
        "the times in `Date of Purchase` need a time-format: `22-03-2021` can only be read day first",
        "the times in `First Response Time` and `Time to Resolution` need a time-format: "
          + "`31-05-2023 23:57` can only be read day first",
      ]
    )
  }

  @Test("dates that change their layout within a column are refused")
  func mixed() throws {
    let mapping = LogMapping(customer: "Ticket #", time: ["Date"], event: ["Status"])
    let resolution = try resolve(
      "comcast_complaints/Comcast_telecom_complaints_data.csv",
      mapping
    )
    // 1,615 of 2,224 rows are day first, 609 year first.
    #expect(
      resolution.diagnostics.map(\.message) == [
        "the times in `Date` are written in several ways: `22-04-15` (73 %), `2015-04-08` (27 %)"
      ]
    )
    let named = try resolve(
      "comcast_complaints/Comcast_telecom_complaints_data.csv",
      LogMapping(customer: "Ticket #", time: ["Date_month_year", "Time"], event: ["Status"])
    )
    #expect(
      named.diagnostics.map(\.hint) == ["write time-format: \"%d-%b-%y %I:%M:%S %p\""]
    )
  }

  @Test("day-first tickets are settled by the days of the sample")
  func dayFirst() throws {
    let resolution = try resolve(
      "support_tickets_csat/customer_support_tickets.ddmmyyyy.crlf.csv",
      LogMapping(
        customer: "Customer Email",
        time: ["First Response Time"],
        event: ["Ticket Status"]
      )
    )
    #expect(
      resolution.diagnostics.map(\.hint) == ["write time-format: \"%d-%m-%Y %H:%M\""]
    )
  }
}
