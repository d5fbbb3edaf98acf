import Testing

@testable import TongbaoRegression
