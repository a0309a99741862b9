import JourneyMeasurement
import JourneyModel

/// A measure that is told whole keys, one after the other, by one worker.
///
/// To add one: a file with its fold, a line in `StoryFolds`, and its part of `JourneyMeasures`.
protocol StoryFold {
  /// Counts a key.
  mutating func add(_ story: KeyStory)

  /// Adds what was counted to a run's measures; called once, at the end.
  func add(to measures: inout JourneyMeasures)
}

/// What the measures that are told stories need to know of a run.
struct StoryContext {
  let definition: JourneyDefinition
  let rules: FoldRules
  /// Complaint categories, contact reasons and actors, by number.
  let categories: [String]
}

/// The measures of one worker that are told stories.
struct StoryFolds {
  private var folds: [any StoryFold]

  /// Makes those that a definition asks for; nil where that is none.
  init?(_ context: StoryContext) {
    guard context.rules.numberKinds > 0 else { return nil }
    folds = []
    if !context.definition.standards.isEmpty { folds.append(StandardFold(context)) }
    if context.definition.countsWorth { folds += [WorthFold(context), RetentionFold(context)] }
    if let feedback = FeedbackFold(context) { folds.append(feedback) }
    if let contacts = ContactsFold(context) { folds.append(contacts) }
    if let escalation = EscalationFold(context) { folds.append(escalation) }
  }

  /// Counts a key.
  mutating func add(_ story: KeyStory) {
    for index in folds.indices { folds[index].add(story) }
  }

  /// Adds what was counted to a run's measures.
  func add(to measures: inout JourneyMeasures) {
    for fold in folds { fold.add(to: &measures) }
  }
}
