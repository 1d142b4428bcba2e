//! Finds the objects of the page's JSON-LD that describe the page itself, and not something that it lists or quotes.

use crate::data::{Data, Thing};

/// The objects that describe the page.
pub(crate) struct Subject<'a> {
    /// Articles, the page's own before others.
    pub(crate) articles: Vec<Thing<'a>>,
    /// Things of another kind that the page is about: a product, a recipe, a video.
    pub(crate) others: Vec<Thing<'a>>,
    /// The page as such.
    pub(crate) pages: Vec<Thing<'a>>,
}

/// Properties whose values are other things than the page's subject, sorted.
const FOREIGN_ROLES: [&str; 17] = [
    "about",
    "author",
    "blogPost",
    "blogPosts",
    "citation",
    "comment",
    "hasPart",
    "isPartOf",
    "isRelatedTo",
    "item",
    "itemListElement",
    "itemReviewed",
    "mentions",
    "publisher",
    "relatedLink",
    "review",
    "reviews",
];

/// Types of things that a page can be about, sorted.
const OTHER_TYPES: [&str; 21] = [
    "AudioObject",
    "Book",
    "Course",
    "Dataset",
    "Event",
    "FAQPage",
    "HowTo",
    "JobPosting",
    "Movie",
    "PodcastEpisode",
    "Product",
    "ProductGroup",
    "QAPage",
    "Question",
    "Recipe",
    "Review",
    "Service",
    "SoftwareApplication",
    "TVEpisode",
    "TechArticle",
    "VideoObject",
];

impl<'a> Subject<'a> {
    /// Sorts the objects of the page's JSON-LD.
    pub(crate) fn of(data: &'a Data<'_, '_>) -> Self {
        let mut subject = Self { articles: Vec::new(), others: Vec::new(), pages: Vec::new() };
        for thing in data.things() {
            if thing.role.is_some_and(|role| FOREIGN_ROLES.binary_search(&role).is_ok()) {
                continue;
            }
            if thing.types().any(is_article_type) {
                subject.articles.push(thing);
            } else if thing.types().any(|kind| OTHER_TYPES.binary_search(&kind).is_ok()) {
                subject.others.push(thing);
            } else if thing.types().any(|kind| kind.ends_with("Page")) {
                subject.pages.push(thing);
            }
        }
        subject.articles.sort_by_key(|thing| thing.depth);
        subject
    }

    /// Whether the page says that it is about a product.
    pub(crate) fn has_product(&self) -> bool {
        self.others.iter().any(|thing| thing.is_type("Product") || thing.is_type("ProductGroup"))
    }
}

/// Whether a schema.org type is one of articles.
pub(crate) fn is_article_type(kind: &str) -> bool {
    kind.ends_with("Article") || (kind.ends_with("Posting") && kind != "JobPosting") || kind == "Report"
}

#[cfg(test)]
mod tests {
    use super::*;
    use tamis_html::{Limits, parse};

    fn check(json: &str, articles: usize, others: usize) {
        let html = format!("<script type='application/ld+json'>{json}</script>");
        let tree = parse(&html, &Limits::default());
        let data = Data::of(&tree);
        let subject = Subject::of(&data);
        assert_eq!((subject.articles.len(), subject.others.len()), (articles, others), "{json}");
    }

    #[test]
    fn tables_are_sorted() {
        assert!(FOREIGN_ROLES.is_sorted());
        assert!(OTHER_TYPES.is_sorted());
    }

    #[test]
    fn leaves_what_the_page_lists() {
        check(r#"{"@type":"BlogPosting"}"#, 1, 0);
        check(r#"{"@type":"Blog","blogPost":[{"@type":"BlogPosting"}]}"#, 0, 0);
        check(r#"{"@type":"Product","review":{"@type":"Review"}}"#, 0, 1);
        check(r#"{"@type":"JobPosting"}"#, 0, 1);
    }
}
