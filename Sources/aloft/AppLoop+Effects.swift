import NcursesTerminal
import SessionCore
import SessionModel
import TerminalPrimitives
import TerminalUI

/// What the reducer wants done. What may take its time goes on beside the keys.
extension AppLoop {
  func perform(_ effect: AppEffect) async {
    switch effect {
    case .session(let act): await perform(act)
    case .takeBack(let prompt): await takeBack(prompt)
    case .saveDraft: effects.saveDraftSoon(state)
    case .saveHistory(let prompt): effects.saveHistory(prompt)
    case .editDraft(let text): await edit(text)
    case .showInPager(let lines): await show(lines)
    case .bell: telling.ring()
    case .notify(let notice): telling.notify(notice)
    case .runHook(let call): telling.run(call)
    case .repaint: terminal.repaint()
    case .suspend: suspend()
    case .leave: ending = .left
    case .readFile(let path): read(path)
    case .search(let query): await search.look(for: query, in: state.session.transcript)
    case .goTo(let destination): ending = .goesTo(destination)
    case .listSessions: await apply(.sessionsListed(await effects.sessions()))
    case .ask(let query): ask(query)
    case .copy(let text): copy(text)
    case .stopAsking(let query): inquiries.stop(query)
    case .showBare(let lines): showBare(lines)
    case .leaveBare: terminal.leaveBare()
    case .export(let wanted): export(wanted)
    case .listFiles(let directory): list(directory)
    }
  }

  private func read(_ path: String) {
    fileReadings.append { [self] in
      let reading = await files.read(path)
      if !Task.isCancelled { await paint(after: .fileWasRead(path: path, reading)) }
    }
  }

  private func list(_ directory: String) {
    fileReadings.append { [self] in
      let listing = await files.list(directory)
      if !Task.isCancelled { await paint(after: .filesListed(listing)) }
    }
  }

  private func export(_ wanted: TranscriptExport) {
    let current = state
    exports.append { [self] in
      let message = await files.export(wanted, current) { await self.paint(after: .exportProgressed($0)) }
      await paint(after: .exported(message))
    }
  }

  /// The draft is on the disk before the outbox lets go of the prompt, which may have gone out meanwhile.
  private func takeBack(_ prompt: OutgoingPrompt) async {
    await effects.saveDraft(state, takingBack: prompt)
    let isTakenBack = await session.withdraw(prompt.id)
    await apply(.sessionChanged(await session.snapshot))
    if !isTakenBack { await apply(.wentOutMeanwhile) }
  }

  private func perform(_ act: PersonAct) async {
    await session.perform(act)
    switch act {
    // The next key may be about the outbox, too, and must not find there what has left its place.
    case .moved: await apply(.sessionChanged(await session.snapshot))
    default: break
    }
  }

  private func copy(_ text: CopyText) {
    copies.append { [self] in
      let report = await clipboard.copy(text)
      if !Task.isCancelled { await paint(after: .copied(report)) }
    }
  }

  private func ask(_ query: SessionQuery) {
    inquiries.ask(query) { [self] in await paint(after: .answered(query, $0)) }
  }

  private func edit(_ text: String) async {
    let result = await terminal.withTerminalReleased(pausing: reader) { await ExternalEditor.edit(text) }
    await apply(.terminalCameBack)
    await apply(.editorReturned(result))
    terminal.repaint()
  }

  private func show(_ lines: [SafeText]) async {
    let failure = await terminal.withTerminalReleased(pausing: reader) { await Pager.show(lines) }
    await apply(.terminalCameBack)
    await apply(.pagerReturned(failure: failure))
    terminal.repaint()
  }

  private func showBare(_ lines: [SafeText]) {
    do throws(TerminalError) {
      try terminal.showBare(lines)
    } catch {
      ending = .terminalClosed
    }
  }
}
