/// The id of a text that people read; each language gives all of them.
enum TextID: String, Sendable, CaseIterable {
  // The page.
  case title, noText, cellRate, cellShare, yes, no, standardInput
  // Summary.
  case summary, question, period, periodEmpty, coverage, coverageUnmapped, coverageMapped
  case coverageRejected, coverageRead, standing, conversion, conversionNone
  case findings, findingsNone, findingsNoThreshold, notKnown, noWarnings
  // Headlines.
  case dropOffFailure, dropOffWatch, dropOffRanked, dropOffAtEnd, complaintFailure, complaintWatch
  case complaintRanked, ownerSuffix, noOwnerSuffix, goalsLostSuffix, smallGroupSuffix
  case undesignedWay
  // Verdicts.
  case verdictFailure, verdictWatch, verdictFine, verdictTooFew, verdictNone
  // Caveats.
  case noJourneys, strayAsOf, shortSpan, silencesCameBack, silencesCameBackNoGap, unmapped
  case rejected, openJourneys, severalJourneysPerCustomer, leftTruncated, newestMayYetComplain
  case unattributedComplaints, tooFew, neverVisited, unusedTransitions, noMatureConversion
  case noThresholds, ties, duplicates, afterAsOf, raggedRows, unreadableScores, adjustedTimes
  case invalidText, warning
  // Diagrams.
  case diagrams, otherFormats
  // Stages.
  case stages, stagesIntro, stagesRates
  // Failure points.
  case failurePoints, failurePointsIntro, dropOff, dropOffNone, complaintsRanked, complaintsNone
  case evidenceBounds, evidenceSensitivity, evidenceGoals, evidenceContinued, evidenceWaysIn
  case evidenceWaysInNone, evidenceWaysOn, evidenceWaysOnNone, evidenceDetours, evidenceCategories
  case evidenceEnd, evidencePlace, notNamed, way, entriesHere
  // Touchpoints.
  case touchpoints, touchpointsDesign, touchpointsStanding, touchpointsTimes, owners
  // Transitions.
  case transitions, conforming, transitionsTaken, transitionsOmitted, deviations, deviationsNone
  case unused, unusedNone, unvisited
  // Complaints.
  case complaints, complaintsTotal, complaintsTraced, byTouchpoint, byCategory
  case categoriesOmitted, ruleNamed, rulePreceding, ruleUnattributed, complaintsElsewhere
  case complaintsNoSignal
  // Variants.
  case variants, variantsIntro, variantRun, variantArrow, variantsEmpty
  // Data quality.
  case dataQuality, rowsTable, rejectedRows, rejectedNone, reasonFields, reasonCustomer
  case reasonTime, reasonEvent, place, placesMore, unmappedEvents, unmappedNone, unmappedOmitted
  case checkRows, checkExcluded, checkRejected, checkEvents, checkMapped, checkUnmapped
  case checkAfterAsOf, checkTies, checkDuplicates, checkRagged, checkScores, checkTimes
  case checkText, checkSilences, checkTruncated, checkSpan
  // Method.
  case method, parameters, parameterAsOf, parameterInactivity, parameterSilence, parameterWindow
  case parameterIdle, parameterWithin, parameterDropOff, parameterComplaint, parameterVersion
  case parameterOwnThresholds, notSet, ownThreshold
  case sensitivity, sensitivityIntro, silenceHalf, silenceWhole, silenceDouble, inputs, inputsNone
  case howToRead, readRate, readDropOff, readComplaint, readVerdict, readExited, readOpen,
    readGoals, readAfter
  case readIndependent, readData
  // Headers of columns.
  case columnRank, columnTouchpoint, columnStage, columnChannel, columnOwner, columnVisits
  case columnJourneys, columnEntries, columnRepeats, columnContinued, columnMovedOn
  case columnCompleted, columnExited, columnDroppedOff, columnOpen, columnReached
  case columnReachedShare, columnDropOffShare, columnComplaintRate, columnDropOffRate
  case columnOfDropOff, columnOfComplaint, columnVerdict, columnLost, columnComplaints
  case columnPerThousand, columnTimed, columnMean, columnP50, columnP90
  case columnTimeP50, columnTimeP90, columnContinuedWithin, columnContinuedOf,
    columnFrom, columnTo, columnCount
  case columnShareOut, columnOfOut, columnDesigned, columnMedian, columnJourneyShare, columnRule
  case columnCategory, columnNamed, columnPreceding, columnVariant, columnShare, columnWhat
  case columnOf, columnReason, columnRows, columnPlaces, columnEvent, columnEvents
  case columnParameter, columnValue, columnSilence, columnDroppedOffShare, columnOpenShare
  case columnFile, columnSize, columnModified, columnChecksum
}
