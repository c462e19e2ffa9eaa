package import SessionModel
package struct GitCheckout { package var repository: RepositoryName?; package var branch: String?; package static func current(variables: [String: String]) -> GitCheckout? { nil } }
