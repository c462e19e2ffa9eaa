/// The names in a directory, for whoever types the path of a file.
package struct FileListing: Equatable, Sendable {
  package struct Name: Equatable, Sendable {
    let text: String
    let isDirectory: Bool

    package init(_ text: String, isDirectory: Bool) {
      self.text = text
      self.isDirectory = isDirectory
    }
  }

  /// As it was typed, with the slash behind it; empty for the directory that the program runs in.
  package let directory: String
  package let names: [Name]

  package init(_ directory: String, _ names: [Name]) {
    self.directory = directory
    self.names = names
  }

  /// Names, more of which nobody chooses from: the rest is typed.
  static let most = 200

  /// Those that go on from what was typed, in the order of the alphabet. A hidden one is offered once its dot is typed, and
  /// one that could not stand in a line never.
  func names(beginningWith typed: String) -> [Name] {
    let found = names.filter { name in
      name.text.hasPrefix(typed) && (typed.hasPrefix(".") || !name.text.hasPrefix("."))
        && name.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0 != "\u{FFFD}" }
    }
    return Array(found.sorted { $0.text < $1.text }.prefix(Self.most))
  }
}

/// The path of a file that is being typed behind a command.
struct UnfinishedPath: Equatable {
  /// What stands before it in the draft, the command with it.
  let before: String
  /// With the slash at its end; empty where none was typed.
  let directory: String
  let name: String

  /// Nil where no path is typed, or its quotation marks say that it is whole.
  init?(_ line: SlashLine) {
    guard line.hasBlank, let command = line.command else { return nil }
    var (before, typed) = ("/\(command.name) ", line.argument)
    switch command {
    case .drafting(.insert): break
    case .sharing(.export):
      let word = typed.prefix { !$0.isWhitespace }
      if word.count < typed.count, TranscriptText.Format(rawValue: word.lowercased()) != nil {
        before += "\(word) "
        typed = String(typed.dropFirst(word.count).drop(while: \.isWhitespace))
      }
    case .program, .agent, .approval, .sessions, .reading, .sharing, .drafting: return nil
    }
    guard let path = TypedPath(unfinished: typed)?.path else { return nil }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex
    self.before = before
    directory = String(path[..<slash])
    name = String(path[slash...])
  }

  /// The draft once a name is taken.
  func draft(taking name: FileListing.Name) -> String {
    before + TypedPath.typed(directory + name.text + (name.isDirectory ? "/" : ""), goesOn: name.isDirectory)
  }
}
