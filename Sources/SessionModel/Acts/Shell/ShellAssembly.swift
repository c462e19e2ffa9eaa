extension ShellAnalysis {
  /// - Parameters:
  ///   - text: the exact command.
  ///   - workplace: where it would run.
  package init(of text: String, in workplace: Workplace = Workplace()) {
    var assembly = ShellAssembly(folder: WorkingFolder(workplace))
    assembly.take(text, connector: .first, depth: 0)
    self.init(
      parts: assembly.parts, doubts: assembly.doubts.elements, paths: assembly.paths.elements,
      hosts: assembly.hosts.elements)
  }
}

/// Puts together what is found out about the commands of a text.
private struct ShellAssembly {
  var folder: WorkingFolder
  private(set) var parts: [ShellAnalysis.Part] = []
  private(set) var doubts = UniqueList<String>()
  private(set) var paths = UniqueList<String>()
  private(set) var hosts = UniqueList<String>()

  init(folder: WorkingFolder) { self.folder = folder }

  mutating func take(_ text: String, connector: ShellAnalysis.Part.Connector, depth: Int) {
    guard depth < ShellParser.depthLimit else {
      return doubts.append("nested deeper than \(ShellParser.depthLimit) levels")
    }
    var parser = ShellParser(text, depth: depth)
    parser.parse(connector: connector)
    doubts.append(contentsOf: parser.doubts)
    for command in parser.commands {
      guard parts.count < ShellParser.commandLimit else {
        return doubts.append("more than \(ShellParser.commandLimit) commands; what follows was not looked at")
      }
      take(CommandReading(command, in: folder), depth: depth)
    }
  }

  private mutating func take(_ reading: CommandReading, depth: Int) {
    folder = reading.folder
    parts.append(reading.part)
    doubts.append(contentsOf: reading.doubts)
    paths.append(contentsOf: reading.paths)
    hosts.append(contentsOf: reading.hosts)
    if let inner = reading.innerText { take(inner, connector: .inside, depth: depth + 1) }
  }
}
