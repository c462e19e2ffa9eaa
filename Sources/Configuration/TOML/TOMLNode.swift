/// A value of a TOML file, as far as it matters here: no option is a date or a fraction, so that these are only told apart.
indirect enum TOMLNode: Equatable {
  case section(TOMLSection)
  case list([TOMLNode])
  case text(String)
  case flag(Bool)
  /// Nil for what is no whole decimal number.
  case number(Int?)
  case date

  /// What it is, for whoever wrote it.
  var kind: String {
    switch self {
    case .section: "a section"
    case .list: "a list"
    case .text: "a text"
    case .flag: "true or false"
    case .number: "a number"
    case .date: "a date or time"
    }
  }
}
