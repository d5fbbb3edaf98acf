import Testing

@testable import Tongbao
