import TerminalPrimitives

/// Names of files that are offered while a path is typed.
extension AppReducer {
  /// Asks for the names of the directory that a person types in, once.
  static func listFiles(for state: inout AppState) -> [AppEffect] {
    let wanted = state.unfinishedPath?.directory
    guard wanted != state.listedDirectory else { return [] }
    state.listedDirectory = wanted
    state.files = nil
    return wanted.map { [.listFiles($0)] } ?? []
  }

  /// What comes too late is about another directory.
  static func filesListed(_ listing: FileListing, in state: inout AppState) {
    if state.listedDirectory == listing.directory { state.files = listing }
  }
}

extension AppState {
  fileprivate var unfinishedPath: UnfinishedPath? {
    guard overlay == nil, focus == .composer, !composer.isRecalling, composer.search == nil else { return nil }
    return SlashLine(composer.buffer.text).flatMap(UnfinishedPath.init)
  }

  /// What the path in the draft may go on with; an export is offered directories alone, since it writes over no file.
  func fileCandidates(for line: SlashLine) -> [SlashCandidate] {
    guard let files, let path = UnfinishedPath(line), path.directory == files.directory else { return [] }
    let isExport = line.command == .sharing(.export)
    return files.names(beginningWith: path.name).filter { $0.isDirectory || !isExport }.map { name in
      let title = safe(name.text)
      return SlashCandidate(
        draft: path.draft(taking: name),
        row: ListRow(title: name.isDirectory ? "\(title)/" : title, detail: name.isDirectory ? "directory" : "file"))
    }
  }
}
