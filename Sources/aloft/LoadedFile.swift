import Configuration
import TerminalPrimitives

/// The configuration of this user: what the file says, or the defaults where there is none.
struct LoadedFile: Equatable {
  /// Nil when there is no home for one.
  let file: ConfigurationFile?
  let exists: Bool
  let loaded: LoadedConfiguration
  private let doubt: ConfigurationFile.Doubt?

  var configuration: Configuration { loaded.configuration }

  init(_ file: ConfigurationFile?) throws(UsageError) {
    self.file = file
    let content = try Self.content(of: file)
    exists = content != nil
    doubt = content?.doubt
    do throws(ConfigurationRefusal) {
      loaded = try LoadedConfiguration(parsing: content?.text ?? "")
    } catch {
      throw .configuration(path: file?.path ?? "", error.faults)
    }
  }

  private static func content(of file: ConfigurationFile?) throws(UsageError) -> ConfigurationFile.Content? {
    do throws(ConfigurationFileError) {
      return try file?.read()
    } catch {
      throw .configurationFile(error)
    }
  }

  /// What to tell the person though the file is taken.
  var warning: SafeText? {
    guard let file, doubt == .groupWritable else { return nil }
    return "\(SafeText.exactLine(file.path, in: .ascii)) may be changed by its group: say chmod g-w on it"
  }
}
