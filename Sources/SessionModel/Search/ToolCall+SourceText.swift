import JSONRPC

extension ToolCall {
  /// What the cell of the call shows when it is open, each once: output that came again as the result counts as that,
  /// and what an edit was told to change counts as its diff.
  var sourceTexts: [SourceText] {
    let failure: String = if case .failed(let words, _) = progress { words } else { "" }
    return shownTexts + [SourceText(.failure, failure)]
  }

  private var shownTexts: [SourceText] {
    switch form {
    case .shell, .other:
      let field: SourceText.Field = result?.isEmpty == false ? .result : .output
      return [call(arguments?.leaves ?? []), SourceText(field, written.string)]
    case .edit(let edit):
      let others = arguments?.object?.members.filter { !FileEditing.toldArguments.contains($0.key) } ?? []
      return [
        call([edit.path] + others.flatMap(\.value.leaves)),
        SourceText(.change, edit.change.map(\.text).joined(separator: "\n")),
      ]
    case .todos(let list): return [SourceText(.call, list.todos.map(\.title).joined(separator: "\n"))]
    }
  }

  private func call(_ arguments: [String]) -> SourceText {
    SourceText(.call, ([name] + arguments).joined(separator: "\n"))
  }
}

extension JSONValue {
  /// The texts and numbers in it, in their order.
  fileprivate var leaves: [String] {
    switch self {
    case .string(let text): [text]
    case .integer(let number): ["\(number)"]
    case .number(let number): ["\(number)"]
    case .array(let elements): elements.flatMap(\.leaves)
    case .object(let object): object.members.flatMap(\.value.leaves)
    case .null, .bool, .unreadable: []
    }
  }
}
