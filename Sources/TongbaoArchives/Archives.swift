import Tongbao
