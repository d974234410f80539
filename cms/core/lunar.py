"""The day in the traditional calendar, as a newspaper's masthead gives it."""

from datetime import date
from functools import lru_cache

from lunar_python import Solar


@lru_cache(maxsize=4)
def lunar_date(day: date) -> str:
    """For example 农历乙巳年十月初一."""
    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    month_and_day = f"{lunar.getMonthInChinese()}月{lunar.getDayInChinese()}"
    return f"农历{lunar.getYearInGanZhi()}年{month_and_day}"
