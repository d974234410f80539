class AuditError(Exception):
    """操作记录出错。"""


class EntryIsFinal(AuditError):
    """操作记录只能追加，不能改，也不能删。"""

    def __init__(self) -> None:
        super().__init__(self.__doc__)
