/// Repeated measurements of one thing, in milliseconds.
struct Samples {
  private var sorted: [Double]

  init(_ durations: [Duration]) { sorted = durations.map(\.milliseconds).sorted() }

  var median: Double { percentile(50) }

  /// The value that `share` percent of the samples do not exceed.
  func percentile(_ share: Int) -> Double {
    guard !sorted.isEmpty else { return .nan }
    return sorted[min(sorted.count - 1, sorted.count * share / 100)]
  }
}
