mod closing;
mod forms;
mod naive;
pub(super) mod random;
mod sentences;
pub(super) mod spec;
mod states;
mod suggest;
mod what_if;
