import JourneyMeasurement

// Complaints are traced while the visits of their journey are stamped: by name, else to the step
// before, else to nothing.

extension JourneyFold {
  /// Lists the complaints of the key at hand, and for each step the latest step up to it that a later
  /// complaint can be traced to; -1 for none.
  mutating func listComplaints(
    _ records: UnsafePointer<TimedEvent>,
    _ complaintCount: Int,
    _ stepCount: Int
  ) {
    complaints.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
    var latest = -1
    var step = 0
    func passSteps(until end: Int) {
      while step < end {
        if !roles[Int(path[step])].contains(.skipped) { latest = step }
        candidates.append(latest)
        step += 1
      }
    }
    for index in 0..<complaintCount {
      let place = complaintPlaces[index]
      let record = records[Int(place.record)]
      let isStep = classes[record.code].touchpoint >= 0
      complaints.append(
        Complaint(
          time: record.time,
          code: record.code,
          stepsBefore: Int(place.step),
          isStep: isStep
        )
      )
      passSteps(until: Int(place.step))
      guard isStep else { continue }
      candidates.append(latest)
      step += 1
    }
    passSteps(until: stepCount)
  }

  /// Traces the complaints that belong to the journey at hand, whose visits are stamped.
  mutating func traceComplaints(of steps: Range<Int>) {
    while complaintCursor < complaints.count {
      let complaint = complaints[complaintCursor]
      let home = complaint.isStep ? complaint.stepsBefore : max(complaint.stepsBefore - 1, 0)
      guard home < steps.upperBound else { return }
      complaintCursor += 1
      let eventClass = classes[complaint.code]
      if eventClass.named >= 0 {
        let touchpoint = Int(eventClass.named)
        places.touchpoints[touchpoint].complaintsNamed &+= 1
        if visits[touchpoint].firstStep < stepsBefore + steps.lowerBound {
          places.touchpoints[touchpoint].namedElsewhere &+= 1
        }
        places.totals.pointee.complaintsNamed &+= 1
        story?.trace(touchpoint)
        mark(touchpoint, category: eventClass.category)
        continue
      }
      let before = complaint.stepsBefore - 1
      let candidate = before >= 0 ? candidates[before] : -1
      if candidate >= steps.lowerBound, complaint.time - times[candidate] <= rules.complaintWithin {
        let touchpoint = Int(path[candidate])
        places.touchpoints[touchpoint].complaintsPreceding &+= 1
        places.totals.pointee.complaintsPreceding &+= 1
        story?.trace(touchpoint)
        mark(touchpoint, category: eventClass.category)
      } else {
        places.totals.pointee.complaintsUnattributed &+= 1
        story?.trace(-1)
        countCategory(eventClass.category, tracedTo: touchpointCount)
      }
    }
  }

  /// Counts a complaint under a key without steps: it is traced by name or not at all.
  mutating func traceWithoutJourney(_ complaint: Complaint) {
    let eventClass = classes[complaint.code]
    story?.trace(Int(eventClass.named))
    guard eventClass.named >= 0 else {
      places.totals.pointee.complaintsUnattributed &+= 1
      countCategory(eventClass.category, tracedTo: touchpointCount)
      return
    }
    let touchpoint = Int(eventClass.named)
    places.touchpoints[touchpoint].complaintsNamed &+= 1
    places.touchpoints[touchpoint].namedElsewhere &+= 1
    places.totals.pointee.complaintsNamed &+= 1
    countCategory(eventClass.category, tracedTo: touchpoint)
  }

  mutating func mark(_ touchpoint: Int, category: Int32) {
    visits[touchpoint].complaintStamp = journeyStamp
    stageVisits.complain(stages[touchpoint], journeyStamp)
    if owners[touchpoint] >= 0 { ownerVisits.complain(owners[touchpoint], journeyStamp) }
    countCategory(category, tracedTo: touchpoint)
  }

  func countCategory(_ category: Int32, tracedTo touchpoint: Int) {
    guard category >= 0 else { return }
    let place = touchpoint << 32 | Int(category)
    var own = tally.complaintCategories[place] ?? FoldTally.CategoryTally()
    own.count.complaints += 1
    // Customers come one after the other, so one counts where the one before was another.
    own.count.customers += own.customer == customerStamp ? 0 : 1
    own.customer = customerStamp
    tally.complaintCategories[place] = own
  }
}
