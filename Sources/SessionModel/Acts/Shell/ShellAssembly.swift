extension ShellAnalysis {
  /// - Parameters:
  ///   - text: the exact command.
  ///   - workingDirectory: where it would run, absolute, on the machine that runs the agent; nil where it is not known.
  package init(of text: String, workingDirectory: String? = nil) {
    var assembly = ShellAssembly(folder: WorkingFolder(workingDirectory))
    assembly.take(text, connector: .first, depth: 0)
    self.init(parts: assembly.parts, doubts: assembly.doubts, paths: assembly.paths, hosts: assembly.hosts)
  }
}

/// Puts together what is found out about the commands of a text.
private struct ShellAssembly {
  var folder: WorkingFolder
  private(set) var parts: [ShellAnalysis.Part] = []
  private(set) var doubts: [String] = []
  private(set) var paths: [String] = []
  private(set) var hosts: [String] = []

  init(folder: WorkingFolder) { self.folder = folder }

  mutating func take(_ text: String, connector: ShellAnalysis.Part.Connector, depth: Int) {
    guard depth < ShellParser.depthLimit else { return doubt("nested deeper than \(ShellParser.depthLimit) levels") }
    var parser = ShellParser(text, depth: depth)
    parser.parse(connector: connector)
    for words in parser.doubts { doubt(words) }
    for command in parser.commands {
      guard parts.count < ShellParser.commandLimit else {
        return doubt("more than \(ShellParser.commandLimit) commands; what follows was not looked at")
      }
      take(CommandReading(command, in: folder), depth: depth)
    }
  }

  private mutating func take(_ reading: CommandReading, depth: Int) {
    folder = reading.folder
    parts.append(reading.part)
    for words in reading.doubts { doubt(words) }
    for path in reading.paths where !paths.contains(path) { paths.append(path) }
    for host in reading.hosts where !hosts.contains(host) { hosts.append(host) }
    if let inner = reading.innerText { take(inner, connector: .inside, depth: depth + 1) }
  }

  private mutating func doubt(_ words: String) {
    if !doubts.contains(words) { doubts.append(words) }
  }
}
