class CaseError(Exception):
    """来件没有办成。"""

    def __init__(self, message: str = "") -> None:
        super().__init__(message or self.__doc__)


class TooManyCases(CaseError):
    """从这里收到的来件已经不少，请过一小时再写；事情紧急请按页脚的电话联系我们。"""


class AnswerMissing(CaseError):
    """请写明答复，来件人凭回执编号能看到。"""


class WrongStep(CaseError):
    """这件来件的状态已经变了，请刷新页面看看同事是不是刚刚办过。"""
