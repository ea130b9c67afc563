# Numbers and dates as they are written; day, year and time arrive as figures.

term-month-1 = January
term-month-2 = February
term-month-3 = March
term-month-4 = April
term-month-5 = May
term-month-6 = June
term-month-7 = July
term-month-8 = August
term-month-9 = September
term-month-10 = October
term-month-11 = November
term-month-12 = December

date-and-time = { $date }, { $time }
percent-of = { $number }%
