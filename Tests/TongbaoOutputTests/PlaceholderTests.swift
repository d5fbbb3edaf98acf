import Testing

@testable import TongbaoOutput
