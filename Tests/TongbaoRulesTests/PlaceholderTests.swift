import Testing

@testable import TongbaoRules
