"""Words that are names too: where one stands in a letter, nobody can be sure that a person is meant."""

from followup_tui.composing.tokens import word_set

# Months and weekdays are told from names by what stands around them: "in May", "12 June", "on Monday".
CALENDAR = word_set(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    """
)

_VERBS_AND_THINGS = word_set(
    """
    will may mark rose grace bill frank grant sunny art hope faith young long page stone joy pat sue
    drew jack nick rob bob rich ray dean dale glen guy hank herb jay josh ken kit lance lane lee max
    miles norm peg penny piper pierce randy red reed rex rod roy rusty sandy scout skip sonny stew tad
    teddy trace trip tucker van victor wade ward woody mick mike dick harry john johnny jenny bea belle
    candy carol cherry chance chase christian clay cliff colt crystal daisy dawn destiny earnest ernest
    eve fern flora gale gene ginger harmony haven hazel heather holly honey iris ivy jade jasmine jewel
    lily melody mercy misty myrtle olive pansy patience pearl poppy prudence rain robin ruby sage
    serenity sky skye stormy summer autumn winter spring trinity trixie unity viola violet wren amber
    angel dusty ace archer bear blaze brook brooks buck cash colin constant curt
    darling deacon duke earl ford forest fox gray grey green hunter justice king knight leaf lion major
    marine maverick noble north ocean pilot prince queen quest ranger reef ridge rider river royal ryder
    saint sailor sterling storm star true vale west wolf zen tell teller case can sun song man
    day do so to no my you he she him her an in on at as is are was were has had have not now one two
    all any but for the this that these those and or if we they it its our their your from with by of up
    out off over me be been being did does done go got get let like make made more most much need new
    next nor only other own per put same see some such than then there too use used very via way well
    what when where which while who why would yes yet thank thanks hello dear hi hey best kind regards
    sincerely please
    """
)
_TRADES_AND_PLACES = word_set(
    """
    baker barber bishop bowman brewer butcher butler carpenter carter cook cooper driver farmer fisher
    forester gardener glover goldsmith harper judge marshall marshal mason merchant miller miner monk
    painter parker porter potter priest sawyer sergeant shepherd sheppard singer skinner smith spicer
    squire stewart steward tailor taylor turner tyler walker weaver wheeler wright paige bank banks barn
    beach berg bridge bridges burns bush castle church court cross field fields fleet gate gates glass
    hall hill hills holmes home house hunt hurst lake lamb land law leach locke love low marsh meadows
    mill mills moor moss mountain park pool pond price ponds rice rivers road rock root roots rowe rush
    sands savage shore short small little sharp shaw snow frost spark sparks speed stack steel stead
    stern street strong swan swift town tower towers tree trees underwood wall walls water waters wells
    east south wild wise wolfe wood woods worth good goode golden gold silver black white brown blue
    bell bird bliss block board bond bone booth bowl box brand branch bright broad buckle cage cannon
    carr chambers child cole cotton cow crane crow crump curry daily doe drum early english french
    german dutch irish scott scot welsh eagle ear fair farm fast finch fish flood flowers flower foot
    foster fountain freed freeman friend frame fry game garland goose grand grass grave graves gross
    gunn hand hands hare hart hawk hay head heard heart hood hook horn ideal jordan lawless learned
    lightfoot lock loud mayor meek merry minor moon moody morning mean nice night noon nun pace paine
    pardon peace peacock peak pepper person pickle pike pitt plant plum pope post potts pound power
    powers proud quick rank read reader reeves ring robins rule sale salt self sellers shade shine sides
    silk simple sink smart smiles speaker spear stark starling still stock storey story strange sugar
    summers swallow sweet temple thorn tidy toll trout twist vine viper waite ware wars wash watts weeks
    welcome wick winters wit worthy call yard year klein lang koch bauer vogel stein baum engel kaiser koenig
    konig richter schneider fischer weber zimmermann sommer herbst sonntag freitag montag fuchs hase
    hahn kurz paris london berlin vienna wien rome roma milan milano madrid lisbon dublin oslo hamburg
    munich bonn cologne zurich geneva york boston austin dallas houston phoenix denver chicago georgia
    virginia carolina dakota florence sydney melbourne adelaide victoria chelsea lincoln washington
    jackson madison kent chester lancaster oxford cambridge bath israel india china chad brooklyn
    savannah holland england france germany ireland spain america asia
    """
)
_SCIENCE_AND_TOOLS = word_set(
    """
    ada bayes bernoulli boyle celsius conway darwin docker euler fahrenheit fermi fourier gauss goodhart
    hamming hopper hudson jenkins julia kafka kelvin lamport markov maxwell moore morse murphy nash
    newton nyquist ohm parkinson pareto pascal pearson planck poisson scala selenium shannon student
    travis turing volt watt monte carlo cassandra django gatsby grafana haskell erlang elm perl python
    rust java kotlin flask hive puppet chef consul
    """
)
_COMPANIES = word_set(
    """
    alphabet amazon android apple adobe atlassian bolt canva chime cisco citadel cloudflare coinbase
    cursor databricks datadog dell delta discord disney dropbox ebay elastic epic facebook figma github
    gitlab google grammarly hashicorp hubspot ibm indeed instagram intel jetbrains lever linear linkedin
    lyft meta micron microsoft miro mongodb mozilla netflix nike notion nvidia okta openai oracle
    otto palantir paypal pinterest plaid postman public qualcomm ramp reddit replit retool rippling
    robinhood samsung sap sentry shell shopify signal skype slack snap snowflake sonos sony spotify
    square stripe sublime sumo target teams tesla tide toggle trello twilio twitch twitter uber vercel
    visa visible wave workday xerox yahoo yelp youtube zapier zendesk zoom gap buffer segment compass
    convoy affirm brave brex carta clear coda common core current divvy drift front future gusto harvest
    impact insight intercom kayak lattice loom mercury momentum nest noom opal open orange outreach
    oscar platform prime relay ripple roam scale seat shift source sprout squarespace thrive toast tribe
    union upstart vanguard virgin vox warp zest
    """
)

EVERYDAY = CALENDAR | _VERBS_AND_THINGS | _TRADES_AND_PLACES | _SCIENCE_AND_TOOLS | _COMPANIES

# What companies are called beside their own name.
LEGAL_FORMS = word_set(
    "inc llc ltd limited gmbh ag se kg ug co corp corporation plc bv nv sa sas srl spa oy ab as aps"
)
COMPANY_WORDS = word_set(
    """
    analytics bank banking care capital clinic cloud college company consulting data design digital
    electronics energy engineering entertainment finance financial foods foundation games group health
    healthcare holding holdings hospital hotel industries institute insurance international interactive
    labs laboratories law logistics media medical mobility motors music networks partners payments pharma
    power press products research robotics school security services software solutions space studio studios
    systems tech technologies technology telecom trading transport university ventures works the of and
    """
)
