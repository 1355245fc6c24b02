mod forms;
mod naive;
mod random;
mod sentences;
mod spec;
mod states;
