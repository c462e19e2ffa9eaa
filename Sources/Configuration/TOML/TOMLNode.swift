/// A value of a TOML file, as far as it matters here: no option is a number or a date, so that these are only told apart.
indirect enum TOMLNode: Equatable {
  case section(TOMLSection)
  case list([TOMLNode])
  case text(String)
  case flag(Bool)
  case number
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
