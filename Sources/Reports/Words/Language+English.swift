extension Language {
  /// English.
  public static let english = Language(
    tag: "en",
    numbers: NumberFormat(
      groupSeparator: ",",
      decimalSeparator: ".",
      percentSign: "%",
      none: "–",
      units: NumberFormat.Units(second: "s", minute: "min", hour: "h", day: "day", days: "days")
    ),
    isSingular: { $0 == 1 },
    text: englishText
  )
}

private func englishText(_ id: TextID) -> String {
  switch id {
  case .title: "{title}: where journeys fail"
  case .noText: "(no text)"
  case .cellRate: "{rate} ({low} to {high})"
  case .cellShare: "{rate} ({count} of {of})"
  case .yes: "yes"
  case .no: "no"
  case .standardInput: "standard input"

  case .summary: "Summary"
  case .question:
    "**Question.** Where does the journey “{title}” lose people, and what do they complain about?"
  case .period: "**Period.** {first} to {last} ({span}); journeys stand as of {asOf}."
  case .periodEmpty: "**Period.** The log has no event that could be read."
  case .coverage:
    "**Coverage.** {journeys} {journeys|journey|journeys} of {customers} {customers|customer|customers}, from {events} {events|event|events}."
  case .coverageUnmapped:
    "{unmapped} of these events ({unmappedShare}) {unmapped|belongs|belong} to nothing in the definition."
  case .coverageMapped: "All of these events belong to the definition."
  case .coverageRejected:
    "{rejected} of {rows} {rows|row|rows} ({rejectedShare}) could not be read."
  case .coverageRead: "Every row could be read."
  case .standing:
    "**How the journeys stand.** Of {journeys} {journeys|journey|journeys}, {completed} {completed|is|are} completed ({completedShare}), {droppedOff} dropped off ({droppedOffShare}), and {open} {open|is|are} still open ({openShare}): of these nobody knows yet."
  case .conversion:
    "**Goal.** {count} of the {of} {of|journey|journeys} that were given {window} reached a goal within it: {rate} (95% interval {low} to {high})."
  case .conversionNone:
    "**Goal.** No journey has been given the whole {window} to reach a goal yet."
  case .findings: "Findings"
  case .findingsNone: "No rate is above its threshold where there are enough journeys to tell."
  case .findingsNoThreshold: "No journey dropped off, and no complaint was traced to a touchpoint."
  case .notKnown: "What is not known"
  case .noWarnings: "Nothing in the data asks for special care."

  case .dropOffFailure:
    "**{touchpoint}** ({stage}) is a **failure point**: {rate} of the {of} {of|journey|journeys} that can be judged dropped off after it (95% interval {low} to {high}; threshold {threshold}). {lost} {lost|journey was|journeys were} lost after it."
  case .dropOffWatch:
    "**{touchpoint}** ({stage}) is to **watch**: {rate} of the {of} {of|journey|journeys} that can be judged dropped off after it, above the threshold of {threshold}, but chance may have done it (95% interval {low} to {high}). {lost} {lost|journey was|journeys were} lost after it."
  case .dropOffRanked:
    "**{touchpoint}** ({stage}) ranks {rank} by journeys lost: {lost} dropped off after it. Of the {of} {of|journey|journeys} that can be judged, {rate} did (95% interval {low} to {high})."
  case .dropOffAtEnd:
    "**{touchpoint}** ({stage}) is a legitimate last step, but {lost} {lost|journey|journeys} left by an exit after it: rank {rank} by journeys lost."
  case .complaintFailure:
    "**{touchpoint}** ({stage}) is a **failure point**: {rate} of its {of} {of|journey|journeys} had a complaint after it or about it (95% interval {low} to {high}; threshold {threshold}). {complaints} {complaints|complaint was|complaints were} traced to it."
  case .complaintWatch:
    "**{touchpoint}** ({stage}) is to **watch**: {rate} of its {of} {of|journey|journeys} had a complaint after it or about it, above the threshold of {threshold}, but chance may have done it (95% interval {low} to {high}). {complaints} {complaints|complaint was|complaints were} traced to it."
  case .complaintRanked:
    "**{touchpoint}** ({stage}) ranks {rank} by complaints: {complaints} {complaints|was|were} traced to it. Of its {of} {of|journey|journeys}, {rate} had one after it or about it (95% interval {low} to {high})."
  case .ownerSuffix: "Owner: {owner}."
  case .noOwnerSuffix: "No owner is named."
  case .goalsLostSuffix:
    "{before} of them had reached no goal; at most {goals} goals may have been lost with them."
  case .smallGroupSuffix: "The group is small."
  case .undesignedWay:
    "Nobody designed the way from **{from}** to **{to}**, but {journeys} of the {of} journeys at the former took it ({rate}; 95% interval {low} to {high})."

  case .verdictFailure: "failure"
  case .verdictWatch: "watch"
  case .verdictFine: "fine"
  case .verdictTooFew: "too few"
  case .verdictNone: "–"

  case .warning: "**Warning.**"
  case .noJourneys: "No event belongs to a touchpoint, so there are no journeys to speak of."
  case .strayAsOf:
    "The newest events may be strays: 99.9% of events had happened by {bulk}, but journeys stand as of {asOf}. Recent journeys may look lost for that. Give the time with --as-of."
  case .shortSpan:
    "The log spans {span}, less than three times the {inactivity} of silence that mean a drop-off. Few journeys could be watched long enough."
  case .silencesCameBack:
    "{rate} of the silences that would mean a drop-off were broken after all ({count} of {of}): the inactivity is too short for these customers. Of those that return after such a silence, 99% do within {gap}."
  case .silencesCameBackNoGap:
    "{rate} of the silences that would mean a drop-off were broken after all ({count} of {of}): the inactivity is too short for these customers."
  case .unmapped:
    "{count} of {of} events ({rate}) belong to nothing in the definition, most often {events}: what happened there is not in the journeys."
  case .rejected: "{count} of {of} rows ({rate}) could not be read and are missing."
  case .openJourneys:
    "{count} of {of} journeys ({rate}) are still open. They are counted as neither lost nor completed."
  case .severalJourneysPerCustomer:
    "Customers have {mean} journeys in the mean. Intervals treat journeys as independent, so the true ones are somewhat wider."
  case .leftTruncated:
    "{count} of {of} journeys ({rate}) probably began before the log did; how they began is not known."
  case .newestMayYetComplain:
    "The newest journeys have not had their time to complain: complaint rates may still rise."
  case .unattributedComplaints:
    "{count} of {of} complaints ({rate}) could be traced to no touchpoint."
  case .tooFew: "There are too few journeys for a verdict at {touchpoints}."
  case .neverVisited: "No journey visited {touchpoints}: unused, or not in the log."
  case .unusedTransitions:
    "{count} designed {count|way was|ways were} never taken: unused, or not in the log."
  case .noMatureConversion:
    "No journey is old enough to tell how many reach a goal in the time given."
  case .noThresholds:
    "The definition sets no thresholds, so there are no verdicts; touchpoints are ranked all the same."
  case .ties:
    "{count} of {of} steps ({rate}) have the same time as the step before them; they keep the order of the file."
  case .duplicates:
    "{count} of {of} events ({rate}) equal an earlier one in all that was kept; they are counted like any other."
  case .afterAsOf: "{count} {count|event|events} after the as-of time were left out."
  case .raggedRows:
    "{count} {count|row has|rows have} too few or too many fields; what was needed was there."
  case .unreadableScores: "{count} {count|score|scores} could not be read and were not used."
  case .adjustedTimes:
    "{count} local {count|time falls|times fall} into a change of the clock; the first of two was taken, and skipped times were moved forward."
  case .invalidText:
    "{count} invalid {count|byte sequence was|byte sequences were} kept as they are."

  case .diagrams: "Diagrams"
  case .otherFormats: "The same picture as {formats}."

  case .stages: "Stage funnel"
  case .stagesIntro:
    "Of each stage, the journeys that visited it or a later one, and what became of those that visited it. In each row, journeys = moved on + completed + exited + dropped off + open."
  case .stagesRates: "Rates by stage"

  case .failurePoints: "Failure points"
  case .failurePointsIntro:
    "Touchpoints are ranked by journeys lost and by complaints. They are where to look first: what came after a touchpoint need not have come from it."
  case .dropOff: "Drop-off"
  case .dropOffNone: "No journey dropped off."
  case .complaintsRanked: "Complaints"
  case .complaintsNone: "No complaint was traced to a touchpoint."
  case .evidenceBounds:
    "If all {open} {open|journey|journeys} still open there stay, {low} of {of} are lost; if all end there, {high}."
  case .evidenceSensitivity:
    "At half the silence the rate is {half} (of {halfOf}), at twice the silence {double} (of {doubleOf})."
  case .evidenceGoals:
    "{before} of those lost had reached no goal. Of the {continued} who went on before one, {after} reached it later: at most {goals} goals lost."
  case .evidenceContinued:
    "Counted another way, {rate} of {visits} visits are followed by another step within {silence} (Kaplan-Meier)."
  case .evidenceWaysIn: "People came from {ways}."
  case .evidenceWaysInNone: "Nobody came from another touchpoint."
  case .evidenceWaysOn: "Those who moved on went to {ways}."
  case .evidenceWaysOnNone: "Nobody moved on to another touchpoint."
  case .evidenceDetours: "Not designed among these: {ways}."
  case .evidenceCategories: "Reasons given: {categories}."
  case .evidencePlace: "Stage: {stage}. Channel: {channel}. Owner: {owner}."
  case .notNamed: "not named"
  case .evidenceEnd:
    "This is a legitimate last step, so no rate is shown; these journeys left by an exit after it."
  case .way: "{touchpoint} ({rate}, {count} of {of})"
  case .entriesHere: "{count} {count|journey begins|journeys begin} here."

  case .touchpoints: "Touchpoints"
  case .touchpointsDesign: "Visits"
  case .touchpointsStanding: "What became of the journeys"
  case .touchpointsTimes: "Time to the next step"
  case .owners: "Owners"

  case .transitions: "Transitions and deviations"
  case .conforming:
    "{count} of {of} journeys ({rate}; 95% interval {low} to {high}) kept to the design: they began at an entry, took designed ways only, and ended at an end or are still open."
  case .transitionsTaken: "Ways taken"
  case .transitionsOmitted:
    "{ways} further {ways|way|ways} with {steps} {steps|transition|transitions} {ways|is|are} in transitions.csv."
  case .deviations: "Ways that nobody designed"
  case .deviationsNone: "All ways taken are designed, repeats aside."
  case .unused: "Designed ways that nobody took: {ways}."
  case .unusedNone: "Every designed way was taken."
  case .unvisited: "Touchpoints that no journey visited: {touchpoints}."

  case .complaints: "Complaints"
  case .complaintsTotal: "{count} {count|complaint|complaints} in all."
  case .complaintsTraced: "How they were traced"
  case .byTouchpoint: "By touchpoint"
  case .byCategory: "By reason"
  case .categoriesOmitted: "{count} further {count|reason is|reasons are} in analysis.json."
  case .ruleNamed: "the complaint names the touchpoint"
  case .rulePreceding: "the touchpoint was the step before"
  case .ruleUnattributed: "traced to nothing"
  case .complaintsElsewhere:
    "{count} {count|complaint names|complaints name} a touchpoint that the journey never visited."
  case .complaintsNoSignal: "The definition names no event as a complaint."

  case .variants: "Variants"
  case .variantsIntro:
    "{variants} different {variants|way|ways} through the journey were taken; the {shown} commonest make up {rate} of journeys ({count} of {of})."
  case .variantRun: "{touchpoint} ×{visits}"
  case .variantArrow: " → "
  case .variantsEmpty: "There are no journeys."

  case .dataQuality: "Data quality"
  case .rowsTable: "What became of the rows"
  case .rejectedRows: "Rows that could not be read"
  case .rejectedNone: "Every row could be read."
  case .reasonFields: "malformed row"
  case .reasonCustomer: "no customer"
  case .reasonTime: "unreadable time"
  case .reasonEvent: "no event name"
  case .place: "{file} line {line}"
  case .placesMore: "{places}, and {count} more"
  case .unmappedEvents: "Events that belong to nothing in the definition"
  case .unmappedNone: "Every event belongs to a touchpoint or a signal."
  case .unmappedOmitted:
    "{names} further {names|name|names} with {events} {events|event|events} {names|is|are} not shown."
  case .checkRows: "rows read"
  case .checkExcluded: "left out by the definition"
  case .checkRejected: "could not be read"
  case .checkEvents: "events"
  case .checkMapped: "belong to a touchpoint or signal"
  case .checkUnmapped: "belong to nothing in the definition"
  case .checkAfterAsOf: "after the as-of time, left out"
  case .checkTies: "steps at the time of the step before"
  case .checkDuplicates: "duplicates of an earlier event"
  case .checkRagged: "rows with too few or too many fields"
  case .checkScores: "unreadable scores"
  case .checkTimes: "local times in a change of the clock"
  case .checkText: "invalid byte sequences"
  case .checkSilences: "silences that were broken after all"
  case .checkTruncated: "journeys begun before the log"
  case .checkSpan: "The log spans {span}, from {first} to {last}."

  case .method: "Method"
  case .parameters: "Parameters"
  case .parameterAsOf: "as of"
  case .parameterInactivity: "inactivity"
  case .parameterSilence: "silence that means a drop-off"
  case .parameterWindow: "time given to reach a goal"
  case .parameterIdle: "gap that cuts journeys"
  case .parameterWithin: "longest time from step to complaint"
  case .parameterDropOff: "threshold of drop-off"
  case .parameterComplaint: "threshold of complaints"
  case .parameterVersion: "Waymark"
  case .parameterOwnThresholds: "thresholds of single touchpoints"
  case .notSet: "not set"
  case .ownThreshold: "{touchpoint}: {kind} {threshold}"
  case .sensitivity: "What another silence would change"
  case .sensitivityIntro:
    "Journeys are not cut anew; only how long a silence must be to mean a drop-off changes."
  case .silenceHalf: "half: {span}"
  case .silenceWhole: "as set: {span}"
  case .silenceDouble: "twice: {span}"
  case .inputs: "Input files"
  case .inputsNone: "No input file was named."
  case .howToRead: "How to read the numbers"
  case .readRate:
    "Every rate stands with its 95% Wilson interval and the number of journeys that it rests on."
  case .readDropOff:
    "**Drop-off rate**: of the journeys whose first visit to a touchpoint is at least the silence old and that are not open there, the share that ended there. Journeys lost counts all of them, old and new."
  case .readComplaint:
    "**Complaint rate**: the share of a touchpoint’s journeys with a complaint traced to it: one that names the touchpoint, or that came after it."
  case .readVerdict:
    "**Verdicts**: failure when the whole interval is above the threshold; watch when the rate is; fine when it is not; too few below 20 journeys."
  case .readExited:
    "**Exited**: the customer said at an exit that they leave; the journey counts as dropped off at the touchpoint before."
  case .readOpen:
    "**Open** journeys have not been silent for long enough to count as lost."
  case .readGoals:
    "**Goals lost** is an upper estimate: those who left may differ from those who stayed."
  case .readAfter:
    "“After” is meant literally. Nothing here proves that a touchpoint made people leave or complain."
  case .readIndependent: "Intervals treat journeys as independent."
  case .readData:
    "All numbers in full are in analysis.json, the tables in touchpoints.csv and transitions.csv."

  case .columnRank: "Rank"
  case .columnTouchpoint: "Touchpoint"
  case .columnStage: "Stage"
  case .columnChannel: "Channel"
  case .columnOwner: "Owner"
  case .columnVisits: "Visits"
  case .columnJourneys: "Journeys"
  case .columnEntries: "Begin here"
  case .columnRepeats: "With repeats"
  case .columnContinued: "Continued"
  case .columnMovedOn: "Moved on"
  case .columnCompleted: "Completed"
  case .columnExited: "Exited"
  case .columnDroppedOff: "Dropped off"
  case .columnOpen: "Open"
  case .columnReached: "Reached it or a later one"
  case .columnReachedShare: "Share of all journeys"
  case .columnDropOffShare: "Dropped off, of its journeys"
  case .columnComplaintRate: "Complaint rate (95% interval)"
  case .columnDropOffRate: "Drop-off rate (95% interval)"
  case .columnOfDropOff: "of journeys"
  case .columnOfComplaint: "of journeys"
  case .columnVerdict: "Verdict"
  case .columnLost: "Journeys lost"
  case .columnComplaints: "Complaints"
  case .columnPerThousand: "Per 1,000 visits"
  case .columnTimed: "Moves timed"
  case .columnMean: "Mean"
  case .columnP50: "Half within"
  case .columnP90: "90% within"
  case .columnTimeP50: "Time there: half within"
  case .columnTimeP90: "Time there: 90% within"
  case .columnContinuedWithin: "Followed within the silence (95% interval)"
  case .columnContinuedOf: "of visits"
  case .columnFrom: "From"
  case .columnTo: "To"
  case .columnCount: "Count"
  case .columnShareOut: "Share of ways out"
  case .columnOfOut: "of ways out"
  case .columnDesigned: "Designed"
  case .columnMedian: "Median time"
  case .columnJourneyShare: "Of the journeys at the first (95% interval)"
  case .columnRule: "Rule"
  case .columnCategory: "Reason"
  case .columnNamed: "Named"
  case .columnPreceding: "Step before"
  case .columnVariant: "Variant"
  case .columnShare: "Share of journeys"
  case .columnWhat: "What"
  case .columnOf: "Share"
  case .columnReason: "Reason"
  case .columnRows: "Rows"
  case .columnPlaces: "First places"
  case .columnEvent: "Event"
  case .columnEvents: "Events"
  case .columnParameter: "Parameter"
  case .columnValue: "Value"
  case .columnSilence: "Silence"
  case .columnDroppedOffShare: "Dropped off, of all journeys"
  case .columnOpenShare: "Open, of all journeys"
  case .columnFile: "File"
  case .columnSize: "Bytes"
  case .columnModified: "Last changed"
  case .columnChecksum: "SHA-256"
  }
}
