mod forms;
mod sentences;
mod spec;
mod states;
