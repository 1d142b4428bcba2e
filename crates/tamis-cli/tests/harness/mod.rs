//! Runs the command on files of a scratch folder, or on a server that answers with what it is told.

#![allow(dead_code)] // Each test binary uses its part.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A page whose text is easily told apart.
pub(crate) fn page(topic: &str) -> String {
    format!(
        "<!doctype html><title>{topic}</title><main><h1>{topic}</h1><p>The report on {topic} says, in so many words, \
         that nothing of note has happened there since the last report was written.</p></main>"
    )
}

/// A folder that is new for each test.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("the scratch folder can be made");
        Self(path)
    }

    pub(crate) fn with(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().expect("it is in a folder")).expect("folders can be made");
        std::fs::write(path, bytes).expect("files can be written");
        self
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Runs `tamis` in the folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.run_with_input(arguments, b"")
    }

    pub(crate) fn run_with_input(&self, arguments: &[&str], input: &[u8]) -> Run {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tamis"))
            .args(arguments)
            .current_dir(&self.0)
            .env_remove("http_proxy")
            .env_remove("HTTP_PROXY")
            .env_remove("ALL_PROXY")
            .env_remove("all_proxy")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let mut stdin = child.stdin.take().expect("it is piped");
        stdin.write_all(input).expect("the command reads its input");
        drop(stdin);
        Run::of(&child.wait_with_output().expect("the command ends"))
    }
}

/// How a run ended.
pub(crate) struct Run {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    fn of(output: &Output) -> Self {
        Self {
            status: output.status.code().expect("no signal ended it"),
            out: String::from_utf8(output.stdout.clone()).expect("the output is UTF-8"),
            err: String::from_utf8(output.stderr.clone()).expect("messages are UTF-8"),
        }
    }

    pub(crate) fn records(&self) -> Vec<serde_json::Value> {
        self.out.lines().map(|line| serde_json::from_str(line).expect("each line is a record")).collect()
    }

    pub(crate) fn sources(&self) -> Vec<String> {
        self.records().iter().map(|record| record["source"].as_str().unwrap_or_default().to_owned()).collect()
    }
}

/// Serves each answer once, in order, and gives the address of the server.
pub(crate) fn serve(answers: Vec<Vec<u8>>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let address = listener.local_addr().expect("it is bound");
    std::thread::spawn(move || {
        for answer in answers {
            let Ok((mut stream, _)) = listener.accept() else { return };
            let mut request = [0; 4096];
            let _ = stream.read(&mut request);
            let _ = stream.write_all(&answer);
        }
    });
    format!("http://{address}")
}

/// An answer of a server, after which it hangs up.
pub(crate) fn answer(status: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut answer = format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        answer.extend([name, ": ", value, "\r\n"]);
    }
    answer.push_str("\r\n");
    [answer.as_bytes(), body].concat()
}
