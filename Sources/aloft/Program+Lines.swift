import Configuration
import NcursesTerminal
import SessionCore
import TerminalPrimitives
import TerminalUI

extension Program {
  /// The session told in lines: nothing of the terminal is taken over.
  func runLines(_ preparation: Preparation, _ terms: LineTerms) async throws -> Outcome {
    let reader = try LineReader()
    defer { reader.stop() }
    var visit = preparation.visit
    var course = Course()
    while true {
      let (loop, journal) = await makeLoop(visit, preparation, terms, reader, course)
      let ending = await loop.run()
      await journal.close()
      guard case .goesTo(let destination) = ending else {
        return Outcome(loop.finalState, ending: ending, course: course)
      }
      course.left(loop.finalState, at: wallClockMilliseconds())
      visit = Visit(destination, after: loop.finalState, branch: visit.target.branch)
    }
  }

  private func makeLoop(
    _ visit: Visit, _ preparation: Preparation, _ terms: LineTerms, _ reader: LineReader, _ course: Course
  ) async -> (LineLoop, Journal) {
    let environment = TerminalEnvironment.current
    let size = Size(rows: terms.portion, columns: SpokenWidth.columns)
    let face = Face(
      size: size, repertoire: Repertoire.adopting(locale: environment.locale), colors: .none,
      terminalType: environment.terminalType ?? "")
    let opened = await open(visit, preparation, face, course)
    let hook = opened.state.setting.notifications.hook.map {
      HookRunner(command: $0, variables: preparation.variables, logger: opened.logger)
    }
    let loop = LineLoop(
      reader: reader, session: opened.session, clock: opened.clock, effects: opened.effects, hook: hook,
      pages: opened.search.pages, clipboard: clipboard(preparation, terms), state: LineState(opened.state, terms))
    return (loop, opened.journal)
  }

  private func clipboard(_ preparation: Preparation, _ terms: LineTerms) -> Clipboard {
    let send: Clipboard.Sending = { text, passage in
      _ = Outcome.Stream.output.write(bytes: Array(ClipboardSequence.sequence(text, passage).utf8))
    }
    return Clipboard(
      preparation.configuration.copyWay, variables: preparation.variables,
      send: terms.output == .terminal ? send : nil)
  }
}

/// What stands for the width of a screen where there is none.
private enum SpokenWidth {
  static let columns = 80
}
