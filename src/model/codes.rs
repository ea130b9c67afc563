//! The closed vocabularies of the method with their machine words (`interfaces.md`). The words that people read are elsewhere, found by
//! `Texts::term(Area::KIND, area.code())`.

/// A closed vocabulary: each value has a machine word.
pub trait Code: Copy + Eq + 'static {
    /// The vocabulary's own name, the middle part of its message keys (`term-KIND-CODE`).
    const KIND: &'static str;
    /// Every value, in the order of the words.
    const ALL: &'static [Self];
    /// The machine word.
    fn code(self) -> &'static str;
    /// The value of a machine word, exactly as written in `interfaces.md`.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

/// Reads one machine word of a vocabulary, given with all its words.
pub(crate) struct Word<C>(pub(crate) std::marker::PhantomData<C>, pub(crate) &'static [&'static str]);

impl<C: Code> serde::de::Visitor<'_> for Word<C> {
    type Value = C;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(C::KIND)
    }

    fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<C, E> {
        C::from_code(word).ok_or_else(|| E::unknown_variant(word, self.1))
    }
}

/// Defines vocabularies: each value with its machine word, written and read as that word.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident $kind:literal { $($(#[$value_doc:meta])* $value:ident = $code:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$value_doc])* #[doc = concat!("`", $code, "`")] $value,)* }

        // As text, so that a file says `"point-of-sale"` and not RON's raw identifier `r#point-of-sale`.
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::model::Code::code(*self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str($crate::model::Word(std::marker::PhantomData, &[$($code,)*]))
            }
        }

        impl $crate::model::Code for $name {
            const KIND: &'static str = $kind;
            const ALL: &'static [Self] = &[$(Self::$value,)*];
            fn code(self) -> &'static str {
                match self { $(Self::$value => $code,)* }
            }
        }
    )*};
}
pub(crate) use codes;

codes! {
    /// Where a touchpoint is in the touchpoint table; it decides the media kind.
    Area "area" { Influence = "influence", PointOfSale = "point-of-sale", Service = "service", Advocacy = "advocacy", }
    /// Bought reach, the brand's own places, or what others say. Never stored: it follows from the area.
    Media "media" { Paid = "paid", Owned = "owned", Earned = "earned", }
    /// How far the brand can steer a touchpoint.
    Control "control" { Direct = "direct", Indirect = "indirect", Unknown = "unknown", }
    /// What a map shows: today's journey, tomorrow's, or something else.
    Variant "variant" { AsIs = "as-is", ToBe = "to-be", Other = "other", }
    /// By what means customer and brand meet.
    Channel "channel" {
        Print = "print", TvRadio = "tv-radio", Outdoor = "outdoor", Mail = "mail", Phone = "phone", InPerson = "in-person", Shop = "shop",
        Event = "event", Document = "document", Website = "website", WebShop = "web-shop", Search = "search", EMail = "e-mail",
        SocialMedia = "social-media", Messenger = "messenger", Video = "video", App = "app", Portal = "portal", Group = "group",
        Other = "other",
    }
    /// The two worlds a journey zig-zags between.
    World "world" { Physical = "physical", Digital = "digital", }
    /// Who influences the customer at a touchpoint.
    InfluencerKind "influencer" {
        Brand = "brand", Employee = "employee", Partner = "partner", Friend = "friend", Community = "community", Expert = "expert",
        Media = "media", Other = "other",
    }
    /// What a touchpoint can serve.
    Goal "goal" {
        Awareness = "awareness", Reputation = "reputation", Brand = "brand", PriceWillingness = "price-willingness", Product = "product",
        Quality = "quality", Process = "process", Service = "service", NewCustomers = "new-customers", Repurchase = "repurchase",
        Coordination = "coordination", Loyalty = "loyalty", Referral = "referral", Complaints = "complaints", Churn = "churn",
        Innovation = "innovation", Competitiveness = "competitiveness", Resources = "resources",
    }
    /// What sort of thing a measure is.
    MeasureKind "measure-kind" {
        Incentive = "incentive", ExtraService = "extra-service", Surprise = "surprise", BetterExecution = "better-execution",
        Thanks = "thanks", Event = "event", Dialogue = "dialogue", Information = "information", Other = "other",
    }
    /// How far a measure has come.
    Status "status" {
        Idea = "idea", Planned = "planned", Prototype = "prototype", Testing = "testing", Live = "live", Done = "done", Dropped = "dropped",
    }
    /// What a measure does for the offer.
    Effect "effect" {
        /// Makes the offer unique.
        Unique = "unique",
        /// Creates a lasting emotion.
        Emotion = "emotion",
        /// Shifts image and attitude.
        Image = "image",
        /// Sets apart from competitors.
        Distinction = "distinction",
        /// Raises the wish for repetition.
        Repetition = "repetition",
    }
    /// What is settled about a measure before a selection is looked for.
    Pin "pin" { Must = "must", Never = "never", }
    /// The metrics that the program knows; any other name is a metric, too.
    KnownMetric "metric" {
        Contacts = "contacts", Completions = "completions", Sales = "sales", Stock = "stock", Footfall = "footfall",
        /// Money.
        Spend = "spend",
        /// Of how many customers contacts are a share: a value of a whole map.
        Base = "base",
    }
    /// The four questions asked at every touchpoint.
    ScoreKind "score" {
        /// E
        Expectation = "expectation",
        /// F
        Fulfilment = "fulfilment",
        /// C
        Competition = "competition",
        /// R
        Relevance = "relevance",
    }
    /// The language that the project's own words are in, by whose syllables long ones are broken.
    WordLanguage "word-language" {
        English = "en",
        German = "de",
        /// Another one, whose syllables are not known: no word gets a hyphen.
        Other = "other",
    }
    /// How an experience or a rumour sounds.
    Tone "tone" { Positive = "positive", Negative = "negative", Neutral = "neutral", }
}

impl Area {
    /// The media kind an area belongs to (`method.md` §1).
    pub fn media(self) -> Media {
        match self {
            Self::Influence => Media::Paid,
            Self::PointOfSale | Self::Service => Media::Owned,
            Self::Advocacy => Media::Earned,
        }
    }
}

impl Media {
    /// The area a touchpoint gets when only its media kind is known (`method.md` §1): the owned area it had last, else point of sale for
    /// the channels where people buy, else service.
    pub fn default_area(self, channel: Option<Channel>, last_owned: Option<Area>) -> Area {
        match self {
            Self::Paid => Area::Influence,
            Self::Earned => Area::Advocacy,
            Self::Owned => last_owned.filter(|area| area.media() == Self::Owned).unwrap_or(match channel {
                Some(Channel::Shop | Channel::Website | Channel::WebShop | Channel::App | Channel::Event) => Area::PointOfSale,
                _ => Area::Service,
            }),
        }
    }
}

impl Channel {
    /// The world a channel belongs to, or none until the user says (`method.md` §1).
    pub fn world(self) -> Option<World> {
        match self {
            Self::Print
            | Self::TvRadio
            | Self::Outdoor
            | Self::Mail
            | Self::Phone
            | Self::InPerson
            | Self::Shop
            | Self::Event
            | Self::Document => Some(World::Physical),
            Self::Website
            | Self::WebShop
            | Self::Search
            | Self::EMail
            | Self::SocialMedia
            | Self::Messenger
            | Self::Video
            | Self::App
            | Self::Portal => Some(World::Digital),
            Self::Group | Self::Other => None,
        }
    }
}
