//! Fetches pages over HTTP, within bounds of time, size and redirects.

use std::time::Duration;

use encoding_rs::Encoding;
use ureq::http::Response;
use ureq::{Agent, Body, Error, ResponseExt};

use super::Opened;
use super::compression::{Compression, decompress};
use super::failure::Failure;
use super::file::read_up_to;

/// How long a connection may take to open.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a page may take from the first redirect to its last byte.
const PAGE_TIMEOUT: Duration = Duration::from_mins(1);
/// Redirects that are followed; a longer chain is a loop in all likelihood.
const MAX_REDIRECTS: u32 = 10;

const USER_AGENT: &str =
    concat!("tamis/", env!("CARGO_PKG_VERSION"), " (+", env!("CARGO_PKG_REPOSITORY"), "; page reader)");
const ACCEPT: &str = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5";
const ACCEPT_ENCODING: &str = "gzip, br, zstd";

/// Types of content that hold a page, by their beginnings.
const PAGE_TYPES: [&str; 4] = ["text/", "application/xhtml", "application/xml", "application/octet-stream"];

/// A client of the web.
pub(super) struct Web {
    agent: Agent,
    limit: u64,
}

impl Web {
    pub(super) fn new(limit: u64) -> Self {
        let config = Agent::config_builder()
            .timeout_connect(Some(CONNECT_TIMEOUT))
            .timeout_global(Some(PAGE_TIMEOUT))
            .max_redirects(MAX_REDIRECTS)
            .user_agent(USER_AGENT)
            .accept(ACCEPT)
            .accept_encoding(ACCEPT_ENCODING)
            .build();
        Self { agent: config.into(), limit }
    }

    /// The page at `url`, with where it was found in the end and the charset that its server names.
    pub(super) fn fetch(&self, url: &str) -> Result<Opened, Failure> {
        let mut response = self.agent.get(url).call().map_err(failure_of)?;
        check_type(&response)?;
        let compression = header(&response, "content-encoding").map(compression_of).transpose()?.flatten();
        let final_url = response.get_uri().to_string();
        let charset =
            response.body().charset().filter(|label| Encoding::for_label(label.as_bytes()).is_some());
        let charset = charset.map(str::to_owned);
        let bytes = read_up_to(response.body_mut().as_reader(), self.limit)?;
        let bytes = decompress(bytes, compression, self.limit)?;
        Ok(Opened { bytes, url: Some(final_url), charset })
    }
}

fn header<'r>(response: &'r Response<Body>, name: &str) -> Option<&'r str> {
    response.headers().get(name)?.to_str().ok()
}

fn check_type(response: &Response<Body>) -> Result<(), Failure> {
    match response.body().mime_type() {
        Some(found) if !PAGE_TYPES.iter().any(|page| found.to_ascii_lowercase().starts_with(page)) => {
            Err(Failure::with_advice(format!("is {found}"), "give the address of a page"))
        }
        _ => Ok(()),
    }
}

fn compression_of(coding: &str) -> Result<Option<Compression>, Failure> {
    match Compression::named(coding) {
        None if !coding.trim().eq_ignore_ascii_case("identity") => {
            Err(Failure::new(format!("the server sent the coding \"{coding}\", which was not asked for")))
        }
        compression => Ok(compression),
    }
}

fn failure_of(error: Error) -> Failure {
    match error {
        Error::StatusCode(404 | 410) => {
            Failure::with_advice("the server has no such page", "check the address")
        }
        Error::StatusCode(status @ (401 | 403)) => Failure::with_advice(
            format!("the server refuses it ({status})"),
            "save it in a browser and read the file",
        ),
        Error::StatusCode(429) => {
            Failure::with_advice("the server asks to slow down (429)", "try again later")
        }
        Error::StatusCode(status) => {
            Failure::with_advice(format!("the server answered {status}"), "try again later")
        }
        Error::HostNotFound => Failure::with_advice("no such host", "check the address and the connection"),
        Error::Timeout(_) => Failure::with_advice("the server took too long", "try again later"),
        Error::TooManyRedirects => Failure::with_advice(
            format!("more than {MAX_REDIRECTS} redirects"),
            "give the address of the page itself",
        ),
        Error::BadUri(reason) => Failure::with_advice(format!("not an address ({reason})"), "check it"),
        other => Failure::with_advice(other.to_string(), "check the address and the connection"),
    }
}
