// What stands in swim lanes.

extension TextID {
  package static var diagramMapByChannel: Self {
    Self(en: "Journey map by channel: {title}", de: "Journey-Karte nach Kanal: {title}")
  }
  package static var diagramMapByOwner: Self {
    Self(en: "Journey map by owner: {title}", de: "Journey-Karte nach Zuständigen: {title}")
  }
  package static var diagramBlueprint: Self {
    Self(en: "Service blueprint: {title}", de: "Service-Blueprint: {title}")
  }
  package static var diagramPointsByChannel: Self {
    Self(en: "Failure points by channel: {title}", de: "Schwachstellen nach Kanal: {title}")
  }
  package static var diagramPointsByOwner: Self {
    Self(en: "Failure points by owner: {title}", de: "Schwachstellen nach Zuständigen: {title}")
  }
  package static var diagramPointsBlueprint: Self {
    Self(
      en: "Service blueprint with failure points: {title}",
      de: "Service-Blueprint mit Schwachstellen: {title}"
    )
  }
  package static var diagramFrontstage: Self { Self(en: "Front stage", de: "Sichtbarer Bereich") }
  package static var diagramBackstage: Self { Self(en: "Back stage", de: "Unsichtbarer Bereich") }
  package static var diagramLineOfVisibility: Self {
    Self(en: "Line of visibility", de: "Sichtbarkeitslinie")
  }
  package static var diagramWithoutChannel: Self { Self(en: "No channel", de: "Ohne Kanal") }
  package static var diagramWithoutOwner: Self { Self(en: "No owner", de: "Niemand zuständig") }
  package static var diagramNoBackstage: Self {
    Self(
      en: "no touchpoint of the definition is `backstage: true`",
      de: "kein Kontaktpunkt der Definition ist `backstage: true`"
    )
  }
  package static var diagramNoChannels: Self {
    Self(
      en: "no touchpoint of the definition has a `channel`",
      de: "kein Kontaktpunkt der Definition hat einen `channel`"
    )
  }
  package static var diagramNoOwners: Self {
    Self(
      en: "no touchpoint of the definition has an `owner`",
      de: "kein Kontaktpunkt der Definition hat einen `owner`"
    )
  }
  package static var diagramNoFindings: Self {
    Self(
      en: "it needs an analysis of events",
      de: "dafür braucht es eine Auswertung von Ereignissen"
    )
  }
  package static var diagramEmotionLane: Self { Self(en: "Emotion", de: "Emotion") }
  package static var diagramPainsLane: Self { Self(en: "Pains", de: "Ärgernisse") }
  package static var diagramIdeasLane: Self { Self(en: "Ideas", de: "Ideen") }
  package static var diagramOwnerLane: Self { Self(en: "Who does it", de: "Wer es tut") }
}
