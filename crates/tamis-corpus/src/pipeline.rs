//! Does work on many threads and hands the results over in the order of the inputs.
//!
//! At most a window of results is in memory: a thread that is far ahead of the writer waits. What is handed over
//! depends on the inputs alone, never on the number of threads.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Results that may wait for their turn, for each thread: enough to ride out one slow page.
const WINDOW_PER_JOB: usize = 8;

/// Does `work` on each input with `jobs` threads, and gives each result to `deliver` in the order of the inputs,
/// until that breaks off.
///
/// ```
/// use std::{num::NonZeroUsize, ops::ControlFlow};
/// let mut squares = Vec::new();
/// tamis_corpus::run_in_order(1..5, NonZeroUsize::MIN, |n| n * n, |square| {
///     squares.push(square);
///     ControlFlow::Continue(())
/// });
/// assert_eq!(squares, [1, 4, 9, 16]);
/// ```
pub fn run_in_order<I: Send, O: Send>(
    inputs: impl Iterator<Item = I> + Send,
    jobs: NonZeroUsize,
    work: impl Fn(I) -> O + Sync,
    mut deliver: impl FnMut(O) -> ControlFlow<()>,
) {
    let queue = Queue::new(inputs, jobs);
    std::thread::scope(|scope| {
        for _ in 0..jobs.get() {
            scope.spawn(|| {
                while let Some((index, input)) = queue.take_input() {
                    queue.put_result(index, work(input));
                }
                queue.leave();
            });
        }
        // However this ends, by a panic of `deliver` too, the threads must not wait for it.
        let _stop = StopAtEnd(&queue);
        while let Some(result) = queue.take_result() {
            if deliver(result).is_break() {
                break;
            }
        }
    });
}

struct StopAtEnd<'q, I, O>(&'q Queue<I, O>);

impl<I, O> Drop for StopAtEnd<'_, I, O> {
    fn drop(&mut self) {
        self.0.stop();
    }
}

struct Queue<I, O> {
    /// Inputs are taken one at a time, and results handed over meanwhile: getting an input may take long.
    inputs: Mutex<Inputs<I>>,
    state: Mutex<State<O>>,
    /// Woken when the state changes.
    changed: Condvar,
    window: usize,
}

struct Inputs<I> {
    /// `None` once it has ended.
    iterator: Option<I>,
    /// Inputs that were taken.
    taken: usize,
}

struct State<O> {
    /// Results that were delivered.
    delivered: usize,
    waiting: BTreeMap<usize, O>,
    threads: usize,
    is_stopped: bool,
}

impl<I, O> Queue<I, O> {
    fn stop(&self) {
        self.lock().is_stopped = true;
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State<O>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T, I: Iterator<Item = T>, O> Queue<I, O> {
    fn new(inputs: I, jobs: NonZeroUsize) -> Self {
        let state = State { delivered: 0, waiting: BTreeMap::new(), threads: jobs.get(), is_stopped: false };
        Self {
            inputs: Mutex::new(Inputs { iterator: Some(inputs), taken: 0 }),
            state: Mutex::new(state),
            changed: Condvar::new(),
            window: jobs.get() * WINDOW_PER_JOB,
        }
    }

    /// The next input and its number, as soon as it is within the window.
    fn take_input(&self) -> Option<(usize, T)> {
        let mut inputs = self.inputs.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = inputs.taken;
        if self.wait_while(|state| !state.is_stopped && taken - state.delivered >= self.window).is_stopped {
            inputs.iterator = None;
        }
        let Some(input) = inputs.iterator.as_mut()?.next() else {
            inputs.iterator = None;
            return None;
        };
        inputs.taken += 1;
        Some((taken, input))
    }

    fn put_result(&self, index: usize, result: O) {
        self.lock().waiting.insert(index, result);
        self.changed.notify_all();
    }

    /// The next result in order; `None` when there are no more to come.
    fn take_result(&self) -> Option<O> {
        let mut state =
            self.wait_while(|state| state.threads > 0 && !state.waiting.contains_key(&state.delivered));
        let next = state.delivered;
        let result = state.waiting.remove(&next)?;
        state.delivered += 1;
        self.changed.notify_all();
        Some(result)
    }

    fn leave(&self) {
        self.lock().threads -= 1;
        self.changed.notify_all();
    }

    fn wait_while(&self, condition: impl Fn(&State<O>) -> bool) -> MutexGuard<'_, State<O>> {
        let waited = self.changed.wait_while(self.lock(), |state| condition(state));
        waited.unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// Work that takes longer for some inputs than for others.
    fn square(number: u64) -> u64 {
        std::thread::sleep(Duration::from_micros(number * 7919 % 500));
        number * number
    }

    #[test]
    fn results_come_in_order_for_any_number_of_jobs() {
        let expected: Vec<u64> = (0..300).map(|number| number * number).collect();
        for jobs in [1, 2, 8] {
            let mut results = Vec::new();
            run_in_order(0..300, NonZeroUsize::new(jobs).expect("not 0"), square, |result| {
                results.push(result);
                ControlFlow::Continue(())
            });
            assert_eq!(results, expected, "{jobs} jobs");
        }
    }

    #[test]
    fn a_panic_of_the_taker_ends_it() {
        let run =
            || run_in_order(0.., NonZeroUsize::new(2).expect("not 0"), square, |_| panic!("by the test"));
        assert!(std::panic::catch_unwind(run).is_err());
    }

    #[test]
    fn breaking_off_ends_it_though_inputs_have_no_end() {
        let mut count = 0;
        run_in_order(0.., NonZeroUsize::new(2).expect("not 0"), square, |_| {
            count += 1;
            if count == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert_eq!(count, 5);
    }
}
