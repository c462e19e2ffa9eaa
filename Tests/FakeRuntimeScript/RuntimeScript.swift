package struct RuntimeScript: Codable, Equatable, Sendable {}
