# Zahlen und Tage, wie man sie schreibt; Tag, Jahr und Uhrzeit kommen als Ziffern.

term-month-1 = Januar
term-month-2 = Februar
term-month-3 = März
term-month-4 = April
term-month-5 = Mai
term-month-6 = Juni
term-month-7 = Juli
term-month-8 = August
term-month-9 = September
term-month-10 = Oktober
term-month-11 = November
term-month-12 = Dezember

date-and-time = { $date }, { $time } Uhr
percent-of = { $number }{"\u00A0"}%
