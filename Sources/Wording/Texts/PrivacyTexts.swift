/// What is said about groups that are too small to be shown.
extension TextID {
  package static var reasonsFolded: Self {
    Self(
      en: "Other ({count} {count|reason|reasons} of fewer than {least} customers each)",
      de: "Andere ({count} {count|Grund|Gründe} von jeweils weniger als {least} Kunden)"
    )
  }
  package static var sharedEdition: Self {
    Self(
      en:
        "This edition is made for sharing: it shows nothing about groups of fewer than {least} customers, nor numbers from which they could be worked out. A dash or 0 stands for none, or for what is not shown.",
      de:
        "Diese Ausgabe ist zum Weitergeben gemacht: Sie zeigt nichts über Gruppen von weniger als {least} Kunden und keine Zahlen, aus denen sich solche Gruppen errechnen ließen. Ein Strich oder 0 steht für keine oder für nicht gezeigte."
    )
  }
}
