import Diagnostics
import JourneyModel

extension DefinitionReader {
  /// A touchpoint.
  mutating func touchpoint(_ item: YAMLValue) -> TouchpointDraft? {
    guard
      let fields = fieldReader.fields(item, DefinitionKeys.touchpoint, named: "a touchpoint")
    else { return nil }
    var touchpoint = TouchpointDraft()
    touchpoint.id = fieldReader.text(fields, "id")
    touchpoint.title = fieldReader.text(fields, "title")
    touchpoint.channel = fieldReader.text(fields, "channel")
    touchpoint.owner = fieldReader.text(fields, "owner")
    touchpoint.entry = fieldReader.flag(fields, "entry")
    touchpoint.goal = fieldReader.flag(fields, "goal")
    touchpoint.end = fieldReader.flag(fields, "end")
    touchpoint.exit = fieldReader.flag(fields, "exit")
    touchpoint.backstage = fieldReader.flag(fields, "backstage")
    touchpoint.match = fieldReader.matchers(fields, "match")
    touchpoint.next = fieldReader.texts(fields, "next", mayBeEmpty: true)
    touchpoint.value = amount(fields, "value")
    touchpoint.cost = amount(fields, "cost")
    touchpoint.policies = policies(fields)
    touchpoint.playbook = playbook(fields)
    touchpoint.thresholds = thresholds(fields)
    return touchpoint
  }

  /// The thresholds of a touchpoint, or of the definition.
  mutating func thresholds(_ fields: Fields) -> Thresholds {
    guard let own = fieldReader.fields(fields, "thresholds", DefinitionKeys.thresholds) else {
      return Thresholds()
    }
    return Thresholds(
      dropOff: fieldReader.share(own, "drop-off"),
      complaint: fieldReader.share(own, "complaint")
    )
  }
}
