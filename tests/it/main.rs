//! Tests of the program from outside: its library as other rooms may not combine it, and the real binary without a display.

mod csv_round_trip;
mod words;
mod worked_example;
