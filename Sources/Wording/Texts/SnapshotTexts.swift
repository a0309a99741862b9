extension TextID {
  package static var checkRecords: Self {
    Self(en: "records read, one for each case", de: "gelesene Datensätze, einer je Vorgang")
  }
  package static var checkRecordsWithoutTime: Self {
    Self(
      en: "records without a time: no rows",
      de: "Datensätze ohne Zeitangabe: keine Zeilen"
    )
  }
  package static var checkTimesAsRows: Self {
    Self(
      en: "rows: times in the records, each for itself",
      de: "Zeilen: Zeitangaben in den Datensätzen, jede für sich"
    )
  }
}
