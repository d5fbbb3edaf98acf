import Testing

@testable import TongbaoText
