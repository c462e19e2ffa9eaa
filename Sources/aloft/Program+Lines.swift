import NcursesTerminal
import SessionCore
import TerminalPrimitives
import TerminalUI

extension Program {
  /// The session told in lines: nothing of the terminal is taken over.
  func runLines(_ preparation: Preparation, _ terms: LineTerms) async throws -> Outcome {
    let reader = try LineReader()
    let environment = TerminalEnvironment.current
    let size = Size(rows: terms.portion, columns: SpokenWidth.columns)
    let face = Face(
      size: size, repertoire: Repertoire.adopting(locale: environment.locale), colors: .none,
      terminalType: environment.terminalType ?? "")
    let opened = await open(preparation.visit, preparation, face, Course())
    let hook = opened.state.setting.notifications.hook.map {
      HookRunner(command: $0, variables: preparation.variables, logger: opened.logger)
    }
    let loop = LineLoop(
      reader: reader, session: opened.session, clock: opened.clock, effects: opened.effects, hook: hook,
      pages: opened.search.pages,
      state: LineState(opened.state, terms))
    let ending = await loop.run()
    reader.stop()
    await opened.journal.close()
    return Outcome(loop.finalState, ending: ending, course: Course())
  }
}

/// What stands for the width of a screen where there is none.
private enum SpokenWidth {
  static let columns = 80
}
