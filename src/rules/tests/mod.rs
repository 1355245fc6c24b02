mod forms;
mod spec;
mod states;
