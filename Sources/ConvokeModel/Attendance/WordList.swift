/// Short plain English words of our own choosing, exactly 2,048 of them, for guests to write down. Never reordered: what
/// stands in the list decides which words belong to which place.
enum WordList {
    static let words = text.split { $0 == " " || $0 == "\n" }.map(String.init)

    private static let text = """
        abacus able about above acorn acrobat across actor adapt admire adult advice afford after again agile agree
        ahead aim air aisle alarm album alert alive alley allow almanac almond almost alone alpine amazing amber
        among ample amuse anchor angle ankle answer anthem antique antler apple apricot april apron aqua arcade arch
        arena argue arm aroma around arrive arrow art artist ash aside asleep aspen asphalt aspire assist athlete
        atlas atom attic august aunt author autumn avenue avocado awake award aware away axis azure baby back bacon
        badge bag bagel bake baker bakery balance balcony ball ballad ballet balloon bamboo banana band bandage
        banjo bank banner barber bargain bark barley barn baron barrel barrier base basil basin basket bassoon bath
        battery bay beach beacon bead beaker beam bean bear beard beauty beaver become bed bedroom bee beech beehive
        beetle begin behind beige bell belong below belt bench bend berry beside best better between beyond bicycle
        big bike bingo birch bird biscuit bite black blanket blaze blender bless blink block bloom blossom blouse
        blue board boat bobcat bobsled body boil bold bolt bone bonfire bongo bonnet book boot border borrow botany
        bottle bottom bought boulder bounce bouquet bow bowl box boxcar boy bracket braid brain bramble branch brass
        brave bravo bread break breeze brick bridge brief bright bring brisk broad bronze brook broom broth brother
        brown brownie brush bubble bucket buckle bud budget buffalo bugle build bulb bulldog bundle bunny burrow bus
        bush busy butter button buy buyer cabbage cabin cabinet cable cactus cake calf call calm camel cameo camera
        camp canal canary candid candle candy canoe canvas canyon cape captain caption car caramel caravan carbon
        card care cargo caribou carol carpet carpool carrot carry cart carve case cashew castle cat catalog catch
        catfish cattle cave cedar celery cell cello cement center cereal chain chair chalk chamber chance change
        channel chapter charm chart charter chase chatter cheap check cheek cheer cheese cheetah chef cherry chess
        chest chicken chief child chimney chin chip choice choir choose chord chorus chowder cider cinema circle
        circuit circus citizen city clap class clay clean clear clerk clever cliff climate climb clip cloak clock
        close cloth cloud cloudy clover clown club coach coal coast coaster coat cobalt cobbler cobweb cocoa coconut
        coffee coin cold collage collar collect college colony color comb come comedy comet comfort comic common
        compass compose concert cone conifer contest cook cookie cool copilot copper copy coral cord core cork corn
        corner cosmic cottage cotton couch cougar count country couple courage course court cousin cover cow cozy
        crab cradle craft crane crayon cream creek crew cricket crisp crochet crop croquet cross crowd crown cruise
        crumb crust crystal cube cuckoo cup cupcake cupola curb cure curious curl current curry curtain curve
        cushion custard cycle cymbal cypress dairy daisy dance dancer dapper darling date dawn day daytime decade
        decide decimal deck deep deer degree delight deliver delta deluxe denim dentist desert design desk detail
        devote dew diagram dial diamond diary dice diet dig digital dill dime dimple dinghy dinner diploma direct
        dish distant dive diver dock doctor dog doll dollar dolphin dome domino donkey door doorway double dough
        dove down dozen draft dragon draw drawer dream dress drift drink drive driver drizzle drop drum dry duck
        duet dune during dusk dust duty dynamo each eager eagle ear early earn earring earth easel easily east easy
        eat echo eclipse edge editor effort egg eight elastic elbow elder elect elegant element eleven elf elk elm
        ember embrace emerald emperor empty enamel encore end endless energy engine enigma enjoy enough enter entire
        epic equal era errand escape essay estate ethics even evening event ever every exact example except exit
        expert explain explore extra eye eyebrow fabric face fact factory fair fairy falcon fall family famous fan
        fancy far farm farmer fast father favor fawn feast feather fedora feed feel fellow fence fennel fern ferret
        ferry fever few fiber fiddle fiddler field fifteen fifty fig figment figure film final finch find fine
        finger finish fir fire firefly first fish fit five flag flame flannel flash flat flavor flax fleet flicker
        flight flint float flock floor flour flow flower fluid flurry flute fly foal foam focus fog fold foliage
        folk follow food foot forest forever forge forget fork form formal fort fortune forty forward fossil found
        four fox frame freckle free freeze fresh friday friend fringe frog from front frost fruit fudge full fun
        funnel fur future gable gadget galaxy gallery gallop galore game garage garden garlic garnet gate gather
        gazebo gazelle gear gecko gem genius gentle geyser giant gift giggle ginger girl give glad glance glass
        glaze glide globe glossy glove glow glue goat goblet gold golf good goose gopher gourd grace grade grain
        grand grape graph grass gravel gravy gray great green greet grill grin grip grocer groove ground group grove
        grow guard guest guide guitar gulf gull gum guppy gust habit hail hair half hall ham hammer hand handle
        happen happy harbor hard hare harp hat hatch have hawk hay hazel head health hear heart heat heaven hedge
        heel height helium helmet help hen herb herd here hero heron high hill hint hippo hobby hold holly home
        honest honey hood hoof hook hoop hop hope horn hornet horse hose host hotel hour house hover hub hug huge
        human humble hungry hurry hut hybrid ice icebox icon idea igloo iguana image inch indigo indoor ink inland
        inlet inn inner insect inside invent invite iris iron island item ivory ivy jacket jade jaguar jam jar jaw
        jay jazz jeans jelly jersey jester jewel jigsaw jingle job jog join joke jolly joy judge juggle juice july
        jumbo jump june jungle junior jury just kayak keen keep kennel kernel kettle key kid kind kiosk kite kitten
        kiwi knee knight knit knock knot know koala label lace ladder ladle lady lagoon lake lamb lamp land lane lap
        large lark last late later laugh laurel lava law lawn lawyer layer lead leader leaf lean learn leave ledge
        left leg legend lemon lend length lens lentil less lesson letter level lever lid life lift light lilac lily
        limb lime limit line linen link linnet lion lip liquid list listen little live lively lizard llama load loaf
        local lock locket locust lodge loft log logic long look loop lotion lotus loud lounge love low loyal lucky
        lumber lunar lunch lung luster lute lyric magic magnet magpie mail main major make mallet mammal mango
        manner mantis mantle many map maple marble march margin marina mark market marmot maroon marsh marvel mascot
        mask mason mast master mat match math matter may maybe mayor maze meadow meal mean medal medium medley meet
        mellow melody melon melt member memory mend menu merit merry mesh metal meteor meter method midday middle
        might mild mile milk mill mimic mind mine mingle minnow mint minute mirror mist mitten mix mixer mobile
        mocha model modern modest moment monday money monkey month moon moose more morsel mosaic moss moth mother
        motion motor motto mound mouse mouth move movie much mud muffin mug mule mural museum music muslin mutual
        myth nail name napkin narrow nation native nature navy near nearly neat nebula neck nectar need needle
        nephew nest net never new next nice nickel niece night nimble nine noble nod noise noodle noon north nose
        note notice nougat novel novice now nugget number nurse nut nutmeg oak oar oasis oat object oboe ocean
        octave odd offer office often oil old olive once onion only onyx open opera option orange orbit orchid order
        organ osprey other otter ounce outer oval oven over owl own owner oxbow oxygen oyster pace pack paddle page
        pail paint pair palace pale palm pan panda panel pansy pantry papaya paper parade parcel parent park parrot
        part party pass past pasta paste pastry patch path patio patrol pause paw pea peace peach peak peanut pear
        pearl pebble pecan pedal pen pencil penny people pepper perch perky permit person petal pewter phone phrase
        piano pick pickle picnic pie piece pier pigeon pile pillow pilot pin pine pink pint pipe pitch pixel pizza
        place plaid plain plan planet plank plant plate play player plaza please plenty plot plow plum plume plush
        pocket poem poet point polar pole polish polite polka pond pony pool poplar poppy porch port post poster pot
        potato potter pound powder power praise prefer press pretty price pride print prism prize proof proper proud
        prune public puddle puffin pull pulse pump punch pupil puppet puppy pure purple purse push puzzle quail
        quaint quarry quart quartz quest quiche quick quiet quill quilt quince quite quiver quiz quote rabbit race
        rack radar radio radish raft rail rain rainy raisin rally ramp ranch range ranger rapid rare rattle raven
        ray razor reach read ready real reason recall recipe record red reed reef region relax relay rely remain
        remark remedy remind remote rent repair repeat reply report rescue resort rest result return reveal revive
        reward rhyme rhythm ribbon rice rich riddle ride ridge right ring ripe ripen ripple rise river road roast
        robe robin robot rock rocket rodeo roll roof room root rope rose roster rotate round route row royal rub
        ruby rudder rug ruler rumble run runner runway rural rush rust rustic rye saddle safe sage sail sailor salad
        salmon salsa salt salute same sample sand sandal satin saturn sauce saucer save savor scale scarf scene
        scenic scent school scone scoop score scout screen scribe script scroll sculpt sea seal search season seat
        second secret see seed seem select sell senior sense sequel series serve sesame seven shade shadow shake
        shape share sharp shawl shed sheep sheet shelf shell shield shift shine ship shirt shoe shop shore short
        shovel show shower shrimp shrub shy side sign signal silent silk silver simple since sing singer single
        sister six size skate sketch ski skill skin skirt sky slate sled sleek sleep sleeve slice slide slope slow
        small smart smile smooth snack snail snow snug soap soccer social sock soda sofa soft soil solar sold solid
        solo solve some son sonata song soon sorbet sort soul sound soup source south space spade spare spark speak
        speech speed spell spend sphere spice spider spin spiral spirit splash sponge spoon sport spot spray spread
        spring sprout spruce square squash squid stable staff stage stair stamp stand staple star start state statue
        stay steady steam steel steep stem step stereo stew stick still stitch stone stool stop store stork storm
        story stove strand straw stream street string stripe stroll strong stucco studio study stump sturdy style
        submit suburb subway sudden sugar suit summer summit sun sunday sunny sunset super supper supply sure surf
        swan sweep sweet swift swim swing swirl switch symbol syrup system table tablet tackle tailor take tale
        talent talk tall tandem tango tank tape target tartan task taste tavern tax taxi tea teach teacup team
        teapot tell tempo ten tender tennis tent term text thank theme theory there thick thin thing think thirty
        thorn thread three thrive throat throne thumb thyme ticket tide tidy tie tiger tile till timber time tin
        tinsel tiny tip tissue title toad toast today toe toffee token tomato tone tongue tool tooth top topaz topic
        torch total toucan touch tour toward towel tower town toy trace track trade trail train travel tray treat
        tree trick trio trip trophy tropic trout truck true trunk trust truth try tub tuba tug tulip tuna tundra
        tune tunnel turkey turn turnip turtle tutor tweed twelve twenty twice twig twin twist two uncle under unfold
        union unique unit unite until upbeat uplift upper upset uptown urban useful usual utopia vacuum valley value
        van vapor vase vast vault velvet vendor verb verse very vessel video view vigor vine viola violet violin
        virtue visit vista vital vivid vocal voice volume vote vowel voyage waffle wage wagon waist wait waiter wake
        walk wall wallet walnut walrus waltz wander want warm warmth wash watch water wave wax way wealth wear weave
        week weigh well west whale wheat wheel when where while whimsy white whole wicker wide wife wild willow win
        wind window wing winner winter wire wisdom wise wish witty wolf wonder wood wool word work worker world
        worth wrap wreath wren wrist write writer yacht yard yarn year yeast yellow yes yet yield yodel yoga yogurt
        yonder young your youth zebra zenith zero zest zesty zigzag zinc zipper zone zoo
        """
}
