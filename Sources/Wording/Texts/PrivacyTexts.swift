/// What is said about groups that are too small to be shown.
extension TextID {
  package static var reasonsFolded: Self {
    Self(
      en: "Other ({count} {count|reason|reasons} of fewer than {least} customers each)",
      de: "Andere ({count} {count|Grund|Gründe} von jeweils weniger als {least} Kunden)"
    )
  }
}
