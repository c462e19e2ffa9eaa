/// A run of letters, with the digits, marks and invisible scalars among them.
struct ScriptWord {
  let range: Range<Int>
  let scripts: ScriptSet
  /// Whether each letter beyond ASCII could be taken for one of ASCII.
  private let looksLikeASCII: Bool

  /// The word that begins at `index`; nil where no letter stands.
  static func read(in scalars: [Unicode.Scalar], at index: Int) -> ScriptWord? {
    guard Script(scalars[index]) != nil else { return nil }
    var scripts = ScriptSet()
    var looksLikeASCII = true
    var end = index
    while end < scalars.count {
      let scalar = scalars[end]
      if let script = Script(scalar) {
        scripts.insert(script)
        looksLikeASCII = looksLikeASCII && (scalar.isASCII || Script.lettersLikeASCII.contains(scalar))
      } else if !continuesWord(scalar) {
        break
      }
      end += 1
    }
    return ScriptWord(range: index..<end, scripts: scripts, looksLikeASCII: looksLikeASCII)
  }

  var mixesScripts: Bool { scripts.count > 1 }

  /// Whether a letter beyond ASCII in this word is printed; otherwise it is spelled out.
  func prints(_ scalar: Unicode.Scalar) -> Bool {
    switch Script(scalar) {
    case .latin, .eastAsian: true
    case .greek, .cyrillic: !mixesScripts && !looksLikeASCII
    case .other, nil: false
    }
  }

  /// An invisible scalar or a mark between two letters must not make two words of one that mixes scripts.
  private static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return "0"..."9" ~= scalar }
    return ScalarClass(scalar).isMark || scalar.properties.isDefaultIgnorableCodePoint
  }
}
