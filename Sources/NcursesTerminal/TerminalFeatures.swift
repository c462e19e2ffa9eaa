import CTerm
package import TerminalPrimitives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What this terminal can show, as far as the environment and the terminal database tell.
package struct TerminalFeatures: Equatable, Sendable {
  /// The database entry in use; not always TERM (see `TerminalType`).
  package let terminalType: String
  /// `.unicode` if the person's locale is UTF-8, or was meant to be.
  package let repertoire: Repertoire
  package let colors: ColorDepth
}

package enum ColorDepth: Equatable, Sendable {
  /// Attributes only: the terminal has no colours, or NO_COLOR is set (https://no-color.org).
  case none
  /// Eight colours; the bright ones are the dark ones in bold.
  case eight
  case sixteen
}

/// What of the environment bears upon the terminal.
package struct TerminalEnvironment: Equatable, Sendable {
  /// TERM.
  package var terminalType: String?
  /// NO_COLOR is there and not empty.
  package var refusesColor: Bool
  /// LC_ALL, else LC_CTYPE, else LANG; empty values count as missing, as in POSIX.
  package var locale: String?

  package init(terminalType: String?, refusesColor: Bool = false, locale: String? = nil) {
    self.terminalType = terminalType
    self.refusesColor = refusesColor
    self.locale = locale
  }

  package static var current: TerminalEnvironment {
    TerminalEnvironment(
      terminalType: variable("TERM"), refusesColor: variable("NO_COLOR") != nil,
      locale: variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG"))
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}

extension Repertoire {
  /// Sets the character type of the process's locale, which ncurses draws by, and says what it can draw. A UTF-8
  /// locale that this machine lacks, as it happens over ssh, still says that the terminal speaks UTF-8.
  package static func adopting(locale: String?) -> Repertoire {
    if setlocale(LC_CTYPE, locale ?? "C") != nil {
      return String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" ? .unicode : .ascii
    }
    guard let locale, namesUTF8(locale), setlocale(LC_CTYPE, "C.UTF-8") ?? setlocale(LC_CTYPE, "en_US.UTF-8") != nil
    else {
      setlocale(LC_CTYPE, "C")
      return .ascii
    }
    return .unicode
  }

  private static func namesUTF8(_ locale: String) -> Bool {
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }
}
