/// What the parser of command lines says in English by itself, and what that is in other languages.
///
/// Nothing here reaches an English reader: these are the parser's own words, by which what it says is
/// known. Tests hold them to what it does say.
package enum ParserWords {
  /// How a help page begins.
  package static let overview = TextID(en: "OVERVIEW: ", de: "ÜBERBLICK: ")

  /// Stretches of a help page.
  package static let help: [TextID] = [
    overview,
    TextID(en: "USAGE: ", de: "AUFRUF: "),
    TextID(en: "ARGUMENTS:\n", de: "ARGUMENTE:\n"),
    TextID(en: "OPTIONS:\n", de: "OPTIONEN:\n"),
    TextID(en: "SUBCOMMANDS:\n", de: "BEFEHLE:\n"),
    TextID(
      en: "See 'waymark help <subcommand>' for detailed help.",
      de: "Mehr zu einem Befehl: waymark help <Befehl>"
    ),
    TextID(en: "Show the version.", de: "Die Version nennen."),
    TextID(en: "Show help information.", de: "Diese Hilfe zeigen."),
    TextID(en: "(values:", de: "(Werte:"),
    TextID(en: "default:", de: "Vorgabe:"),
  ]

  /// What stands for parts of a command line where it is shown how to write one.
  package static let usage: [TextID] = [
    TextID(en: "<subcommand>", de: "<Befehl>"),
    TextID(en: "[<subcommands> ...]", de: "[<Befehl>]"),
    TextID(en: "[<options>]", de: "[<Optionen>]"),
  ]

  /// Lines below a message about a command line.
  package static let advice: [TextID] = [
    TextID(en: "Help:  {1}", de: "Hilfe: {1}"),
    TextID(en: "Usage: {1}", de: "Aufruf: {1}"),
    TextID(en: "  See '{1}' for more information.", de: "  Mehr dazu: {1}"),
  ]

  /// How a message begins.
  package static let error = TextID(en: "Error: ", de: "Fehler: ")

  /// Messages, the more special ones first.
  package static let messages: [TextID] = [
    TextID(
      en: "Unknown option '{1}'. Did you mean '{2}'?",
      de: "Unbekannte Option „{1}“. Ist „{2}“ gemeint?"
    ),
    TextID(
      en: "Unknown option '{1}'\n   or: Missing value for '{2}' in '{3}'",
      de: "Unbekannte Option „{1}“\n   oder: Es fehlt ein Wert für „{2}“ in „{3}“"
    ),
    TextID(en: "Unknown option '{1}'", de: "Unbekannte Option „{1}“"),
    TextID(en: "Invalid option: {1}", de: "Ungültige Option: {1}"),
    TextID(en: "Missing value for '{1}'", de: "Es fehlt ein Wert für „{1}“"),
    TextID(
      en: "The option '{1}' does not take any value, but '{2}' was specified.",
      de: "Die Option „{1}“ hat keinen Wert, angegeben ist aber „{2}“."
    ),
    TextID(en: "Unexpected argument '{1}'", de: "Unerwartetes Argument „{1}“"),
    TextID(en: "{1} unexpected arguments: {2}", de: "{1} unerwartete Argumente: {2}"),
    TextID(en: "Missing expected argument '{1}'", de: "Es fehlt das Argument „{1}“"),
    TextID(en: "Missing one of: {1}", de: "Es fehlt eines von: {1}"),
    TextID(
      en:
        "The value '{1}' is invalid for '{2}'. Please provide one of '{3}', '{4}', '{5}' or '{6}'.",
      de: "Der Wert „{1}“ ist ungültig für „{2}“. Möglich sind „{3}“, „{4}“, „{5}“ oder „{6}“."
    ),
    TextID(
      en: "The value '{1}' is invalid for '{2}'. Please provide one of '{3}', '{4}' or '{5}'.",
      de: "Der Wert „{1}“ ist ungültig für „{2}“. Möglich sind „{3}“, „{4}“ oder „{5}“."
    ),
    TextID(
      en: "The value '{1}' is invalid for '{2}'. Please provide one of '{3}' and '{4}'.",
      de: "Der Wert „{1}“ ist ungültig für „{2}“. Möglich sind „{3}“ und „{4}“."
    ),
    TextID(
      en: "The value '{1}' is invalid for '{2}': {3}",
      de: "Der Wert „{1}“ ist ungültig für „{2}“: {3}"
    ),
    TextID(
      en: "The value '{1}' is invalid for '{2}'",
      de: "Der Wert „{1}“ ist ungültig für „{2}“"
    ),
    TextID(
      en:
        "Can't generate completion scripts for '{1}'.\nPlease use --generate-completion-script=<shell> with one of:\n{2}",
      de:
        "Für „{1}“ gibt es kein Skript für Vervollständigungen.\nMöglich ist --generate-completion-script=<Shell> mit einem von:\n{2}"
    ),
    TextID(
      en:
        "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n{1}",
      de:
        "Es ist nicht zu erkennen, welche Shell läuft.\nMöglich ist --generate-completion-script=<Shell> mit einem von:\n{1}"
    ),
  ]
}
