import NcursesTerminal
import TerminalUI

extension ScreenSettings.Links {
  /// Whether addresses carry their links in a terminal with this environment.
  func areShown(in variables: [String: String]) -> Bool {
    switch self {
    case .automatic: LinkSupport.isThere(in: variables)
    case .always: true
    case .never: false
    }
  }
}
