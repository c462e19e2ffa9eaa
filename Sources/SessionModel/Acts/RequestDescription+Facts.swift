import CopilotProtocol
import JSONRPC

extension RequestDescription {
  /// What is known about the act itself.
  static func facts(
    of permission: PermissionRequested, _ shell: ShellAnalysis?, in workplace: Workplace
  ) -> [Fact] {
    let told = shell.map { facts(of: $0, in: workplace) } ?? []
    guard let request = permission.request else { return told }
    return switch request {
    case .shell(let act): told + claims(of: act)
    case .write(let act): facts(of: act, in: workplace)
    case .read(let act):
      places(of: [act.path, act.resolvedPath], in: workplace) + [leads(act.path, act.resolvedPath)].compactMap(\.self)
    case .mcp(let act):
      [act.isReadOnly ? Fact("read-only, by its own account") : Fact("may change things", weight: .notable)]
    case .url(let act): facts(of: act)
    case .workflow(let act): act.maxAiCredits.map { [Fact("limit", ["\($0) credits"])] } ?? []
    case .memory, .customTool, .hook, .extensionManagement, .extensionPermissionAccess, .extensionEnvironmentAccess,
      .unknown:
      []
    }
  }

  private static func facts(of shell: ShellAnalysis, in workplace: Workplace) -> [Fact] {
    let marks = shell.parts.flatMap(\.marks)
    var known = [Fact(shell.parts.count == 1 ? "1 command" : "\(shell.parts.count) commands")]
    known += list("writes", marks.compactMap { if case .writes(let target) = $0 { target } else { nil } }, .notable)
    known += list("network", shell.hosts, .notable)
    let folder = WorkingFolder(workplace)
    known += list(
      "outside the repository", shell.paths.filter { !folder.place(of: PathText($0)).isInside }, .notable)
    known += list(
      "as another user", marks.compactMap { if case .elevated(let word) = $0 { word } else { nil } }, .alarming)
    known += list(
      "runs what it is given", marks.compactMap { if case .pipeToShell(let word) = $0 { word } else { nil } }, .alarming
    )
    known += list(
      "switches a check off", marks.compactMap { if case .bypass(let word) = $0 { word } else { nil } }, .alarming)
    return known
  }

  /// What the runtime says about the command. Its word for reading only is a claim (GHSA-g8r9-g2v8-jv6f).
  private static func claims(of act: ShellRequest) -> [Fact] {
    let commands = act.commands.map { $0.isReadOnly ? "\($0.identifier) (reads only, it says)" : $0.identifier }
    var known = list("the runtime sees", commands, .plain) + list("it sees paths", act.possiblePaths, .plain)
    known += list("it sees addresses", act.possibleURLs, .plain)
    if act.hasWriteFileRedirection { known.append(Fact("it sees a redirection to a file", weight: .notable)) }
    return known + list("runs in", [act.resolvedWorkingDirectory].compactMap(\.self), .plain)
  }

  private static func facts(of act: WriteRequest, in workplace: Workplace) -> [Fact] {
    let summary = DiffSummary(act.diff)
    var known: [Fact] = []
    if summary.isNewFile || act.diff.isEmpty { known.append(Fact("a new file, or a whole one")) }
    if summary.isDeletion { known.append(Fact("the file is deleted", weight: .alarming)) }
    if summary.isRename {
      known.append(Fact("renamed", [summary.oldName, summary.newName].compactMap(\.self), weight: .notable))
    }
    if let mode = summary.modeChange { known.append(Fact("mode", [mode], weight: .notable)) }
    if summary.isBinary { known.append(Fact("binary, of which nothing is shown", weight: .alarming)) }
    if summary.hasSeveralFiles { known.append(Fact("the diff is about several files", weight: .alarming)) }
    if !act.diff.isEmpty {
      known.append(Fact("+\(summary.added) -\(summary.removed)"))
      known.append(Fact(summary.hunks == 1 ? "1 hunk" : "\(summary.hunks) hunks"))
      if let contents = act.newFileContents, DiffSummary.leads(act.diff, to: contents) {
        known.append(Fact("the whole new file came too, and agrees with the diff"))
      }
    }
    return known + places(of: [act.fileName, act.resolvedPath], in: workplace)
      + [leads(act.fileName, act.resolvedPath)].compactMap(\.self)
  }

  private static func facts(of act: FetchRequest) -> [Fact] {
    let address = AddressText(act.url)
    var known = list("network", [address.host].filter { !$0.isEmpty }, .plain)
    known += list("port", [address.port].compactMap(\.self), .notable)
    if address.isLocal { known.append(Fact("it leads to the machine of the session itself", weight: .notable)) }
    if address.isNumeric { known.append(Fact("the host is a number", weight: .notable)) }
    known += address.concerns.map { Fact($0, weight: .alarming) }
    if let origin = act.redirectedFrom, AddressText(origin).host != address.host {
      known.append(Fact("redirected from another host", [AddressText(origin).host], weight: .notable))
    }
    return known
  }

  private static func places(of paths: [String?], in workplace: Workplace) -> [Fact] {
    let folder = WorkingFolder(workplace)
    let outside = paths.compactMap(\.self).filter { !folder.place(of: PathText($0)).isInside }
    return outside.isEmpty ? [Fact("inside the repository")] : list("outside the repository", outside, .notable)
  }

  /// A name that leads somewhere else.
  private static func leads(_ path: String, _ resolved: String?) -> Fact? {
    guard let resolved, !PathText(resolved).components.reversed().starts(with: PathText(path).components.reversed())
    else { return nil }
    return Fact("the name leads to another place", [resolved], weight: .alarming)
  }

  private static func list(_ label: String, _ values: [String], _ weight: Fact.Weight) -> [Fact] {
    var unique = UniqueList<String>()
    unique.append(contentsOf: values)
    return unique.elements.isEmpty ? [] : [Fact(label, unique.elements, weight: weight)]
  }
}
