import Testing

@testable import TongbaoArchives
